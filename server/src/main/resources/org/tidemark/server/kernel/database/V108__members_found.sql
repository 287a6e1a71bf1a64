-- What a member stands at, followed from the ledger, so that staff find members by it; can be deleted, and is
-- made again.
CREATE TABLE platform.member_standing (
    number    bigint PRIMARY KEY, -- of the member in the ledger, from 0
    member_id text   NOT NULL UNIQUE,
    region    int    NOT NULL,    -- GB/T 2260, 0 for none
    spend_fen bigint NOT NULL,    -- what settled orders come to, less what was reversed of them
    levels    text[] NOT NULL     -- names of the levels of teams, each once
);
CREATE INDEX member_standing_region ON platform.member_standing (region, number DESC);
CREATE INDEX member_standing_spend ON platform.member_standing (spend_fen, number DESC);
CREATE INDEX member_standing_levels ON platform.member_standing USING gin (levels);
CREATE TABLE platform.member_standing_progress (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    seq      bigint  NOT NULL, -- up to which event
    ordinal  int     NOT NULL,
    levels   bigint            -- the next member whose levels are read after the close of a day, null for none
);
CREATE INDEX account_state ON platform.account (state) WHERE state <> 'OPEN';

-- What staff write down about a member; rows are only ever added, and emptied when the person leaves.
CREATE TABLE platform.member_note (
    note_id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member_id   text        NOT NULL,
    made_at     timestamptz NOT NULL,
    made_by     text        NOT NULL,
    text_sealed bytea                 -- null once the person has left
);
CREATE INDEX member_note_member ON platform.member_note (member_id, note_id DESC);

-- What members are told of their account by text message: gone once it was sent, or tried often enough.
CREATE TABLE platform.phone_notice (
    notice_id    text        PRIMARY KEY,
    member_id    text        NOT NULL,
    phone_sealed bytea       NOT NULL,
    language     text        NOT NULL,
    kind         text        NOT NULL,
    tries        int         NOT NULL,
    try_at       timestamptz NOT NULL
);
CREATE INDEX phone_notice_due ON platform.phone_notice (try_at);

-- A phone that was wrong and the one that shall stand in its place, while two of the staff decide about it.
CREATE TABLE platform.phone_correction (
    correction_id text        PRIMARY KEY, -- of the proposal
    member_id     text        NOT NULL,
    from_sealed   bytea       NOT NULL,
    to_sealed     bytea       NOT NULL,
    made_at       timestamptz NOT NULL
);
CREATE INDEX phone_correction_made ON platform.phone_correction (made_at);
