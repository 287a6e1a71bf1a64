-- Debts from before the platform, and what was issued for them: coins and points that are paid for.
CREATE TABLE platform.debt_file (
    file_id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hash        text        NOT NULL UNIQUE,
    file_key    text        NOT NULL,
    file_sealed bytea       NOT NULL,
    sent_by     text        NOT NULL,
    sent_at     timestamptz NOT NULL,
    row_count   integer     NOT NULL,
    taken_by    text        NOT NULL DEFAULT '',
    taken_at    timestamptz
);
COMMENT ON TABLE platform.debt_file IS 'Files of debts, looked at first and taken once';

CREATE TABLE platform.debt (
    debt       text        NOT NULL PRIMARY KEY,
    file_id    bigint      NOT NULL REFERENCES platform.debt_file,
    place      integer     NOT NULL,
    member     text        NOT NULL,
    amount_fen bigint      NOT NULL CHECK (amount_fen > 0),
    owed_for   text        NOT NULL,
    reference  text        NOT NULL UNIQUE,
    entered_at timestamptz NOT NULL,
    UNIQUE (file_id, place)
);
CREATE INDEX debt_member ON platform.debt (member);
COMMENT ON TABLE platform.debt IS 'What was owed to members before, each debt once by its reference';

CREATE TABLE platform.debt_batch (
    batch       text        NOT NULL PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('COINS', 'POINTS')),
    programme   text        NOT NULL DEFAULT '',
    parts       integer     NOT NULL DEFAULT 0,
    every_days  integer     NOT NULL DEFAULT 0,
    state       text        NOT NULL CHECK (state IN ('PLANNED', 'AGREED', 'DONE', 'DROPPED')),
    made_by     text        NOT NULL,
    made_at     timestamptz NOT NULL,
    asked       integer     NOT NULL DEFAULT 0,
    released_by text        NOT NULL DEFAULT '',
    second_by   text        NOT NULL DEFAULT '',
    reason      text        NOT NULL DEFAULT ''
);
COMMENT ON TABLE platform.debt_batch IS 'What is issued for debts at once, by two people';

CREATE TABLE platform.debt_line (
    batch      text    NOT NULL REFERENCES platform.debt_batch,
    debt       text    NOT NULL REFERENCES platform.debt,
    place      integer NOT NULL,
    amount_fen bigint  NOT NULL CHECK (amount_fen > 0),
    state      text    NOT NULL CHECK (state IN ('PLANNED', 'ISSUED', 'REFUSED', 'DROPPED')),
    seq        bigint  NOT NULL DEFAULT 0,
    why        text    NOT NULL DEFAULT '',
    PRIMARY KEY (batch, debt)
);
CREATE INDEX debt_line_debt ON platform.debt_line (debt);
-- A debt stands in one batch at a time, so that two do not both count on what is left of it.
CREATE UNIQUE INDEX debt_line_planned ON platform.debt_line (debt) WHERE state = 'PLANNED';
COMMENT ON TABLE platform.debt_line IS 'One debt in one batch: what is issued for it, and the record that did';
