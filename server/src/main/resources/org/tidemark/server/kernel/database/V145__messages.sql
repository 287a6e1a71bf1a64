-- What members are told of what is theirs: each once, by a key that follows from what happened.
CREATE TABLE platform.member_message (
    message_id  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member_id   text        NOT NULL,
    message_key text        NOT NULL,
    kind        text        NOT NULL, -- the key of its words
    subject     text        NOT NULL, -- a number or a programme; empty for none
    amount_fen  bigint      NOT NULL,
    day         date,
    page        text        NOT NULL, -- where it is shown
    at          timestamptz NOT NULL,
    read_at     timestamptz,
    UNIQUE (member_id, message_key)
);
CREATE INDEX member_message_newest ON platform.member_message (member_id, message_id DESC);
CREATE INDEX member_message_unread ON platform.member_message (member_id) WHERE read_at IS NULL;
CREATE INDEX member_message_old ON platform.member_message (at);

CREATE TABLE platform.message_choice (
    member_id text NOT NULL,
    kind      text NOT NULL,
    channel   text NOT NULL,
    PRIMARY KEY (member_id, kind, channel)
);
COMMENT ON TABLE platform.message_choice IS 'By which ways beside the shop a member wants to be told of what';

-- What a phone is told that is not a text of the platform alone.
ALTER TABLE platform.phone_notice ADD COLUMN text_sealed bytea;

-- How far the ledger has been read for messages; less than 0 before it was first looked at.
CREATE TABLE platform.news_progress (seq bigint NOT NULL);
INSERT INTO platform.news_progress VALUES (-1);

-- Rounds through those who have a part in a programme, a piece at a time.
CREATE TABLE platform.news_round (
    name      text        PRIMARY KEY,
    after     text        NOT NULL, -- the last member that was looked at
    done      boolean     NOT NULL,
    begun_at  timestamptz NOT NULL
);
