-- What is still due for a closed month, withheld from wallets at once by two people.
CREATE TABLE platform.tax_run (
    run       text        NOT NULL PRIMARY KEY,
    month     date        NOT NULL,
    state     text        NOT NULL CHECK (state IN ('PLANNED', 'AGREED', 'DROPPED')),
    made_by   text        NOT NULL,
    made_at   timestamptz NOT NULL,
    asked     integer     NOT NULL DEFAULT 0,
    first_by  text        NOT NULL DEFAULT '',
    second_by text        NOT NULL DEFAULT ''
);
-- One at a time, so that two do not both count on the same wallets.
CREATE UNIQUE INDEX tax_run_planned ON platform.tax_run (state) WHERE state = 'PLANNED';
COMMENT ON TABLE platform.tax_run IS 'Monthly runs that withhold tax';

CREATE TABLE platform.tax_run_line (
    run        text    NOT NULL REFERENCES platform.tax_run,
    member     text    NOT NULL,
    place      integer NOT NULL,
    due_fen    bigint  NOT NULL CHECK (due_fen > 0),
    wallet_fen bigint  NOT NULL,
    PRIMARY KEY (run, member),
    UNIQUE (run, place)
);
COMMENT ON TABLE platform.tax_run_line IS 'A member of a run: what was due and what his wallet held when it was made';
