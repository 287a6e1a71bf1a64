-- Everything here is made from the journal and can be dropped at any time (DROP SCHEMA read_model CASCADE):
-- the next start makes it again. Described for people in docs/read-model.md. Amounts are integers in the
-- smallest unit of their asset: hundredths of money, contribution, coins and ad points, millionths of
-- points, ones of shares.

CREATE TABLE read_model.progress (
    ledger text   NOT NULL PRIMARY KEY,
    seq    bigint NOT NULL
) WITH (fillfactor = 10);
COMMENT ON TABLE read_model.progress IS 'Up to which record of the journal these tables have been brought';

CREATE TABLE read_model.event (
    ledger     text        NOT NULL,
    seq        bigint      NOT NULL,
    ordinal    integer     NOT NULL,
    at         timestamptz NOT NULL,
    command_id text        NOT NULL,
    type       text        NOT NULL,
    programme  text,
    member     text,
    details    jsonb,
    PRIMARY KEY (ledger, seq, ordinal)
);
COMMENT ON TABLE read_model.event IS 'What happened, one row an event';
COMMENT ON COLUMN read_model.event.details IS 'Figures that no posting shows: amounts in fen, names of members';

CREATE TABLE read_model.posting (
    ledger     text        NOT NULL,
    seq        bigint      NOT NULL,
    line       integer     NOT NULL,
    at         timestamptz NOT NULL,
    command_id text        NOT NULL,
    event_type text        NOT NULL,
    account    text        NOT NULL,
    asset      text        NOT NULL,
    amount     bigint      NOT NULL,
    PRIMARY KEY (ledger, seq, line)
);
CREATE INDEX posting_account ON read_model.posting (ledger, account, seq, line);
COMMENT ON TABLE read_model.posting IS 'Every movement, line by line; in each record the amounts of an asset add up to zero';

CREATE TABLE read_model.balance (
    ledger  text   NOT NULL,
    account text   NOT NULL,
    asset   text   NOT NULL,
    amount  bigint NOT NULL,
    PRIMARY KEY (ledger, account, asset)
);
COMMENT ON TABLE read_model.balance IS 'What every account holds: the sum of its postings';

CREATE TABLE read_model.price_history (
    ledger       text        NOT NULL,
    programme    text        NOT NULL,
    seq          bigint      NOT NULL,
    at           timestamptz NOT NULL,
    reserve_fen  bigint      NOT NULL,
    supply_micro bigint      NOT NULL,
    price_micros bigint      NOT NULL,
    PRIMARY KEY (ledger, programme, seq)
);
COMMENT ON TABLE read_model.price_history IS 'A pool after each record that touched it; the price in millionths of a yuan per point, rounded down';

CREATE TABLE read_model.position (
    ledger       text    NOT NULL,
    programme    text    NOT NULL,
    member       text    NOT NULL,
    points_micro bigint  NOT NULL,
    locked_micro bigint  NOT NULL,
    spend_fen    bigint  NOT NULL,
    realised_fen bigint  NOT NULL,
    cycle        integer NOT NULL,
    PRIMARY KEY (ledger, programme, member)
);
COMMENT ON TABLE read_model.position IS 'What each member holds in each programme';
