-- The truth: one row a record, as journal.proto describes it. Rows are only ever added.
CREATE TABLE ledger.journal (
    ledger            text        NOT NULL,
    seq               bigint      NOT NULL,
    at                timestamptz NOT NULL,
    at_offset_seconds integer     NOT NULL,
    stamped           boolean     NOT NULL,
    command_id        text        NOT NULL,
    command           bytea       NOT NULL,
    outcome           bytea       NOT NULL,
    hash              bytea       NOT NULL,
    PRIMARY KEY (ledger, seq)
);
CREATE UNIQUE INDEX journal_command_id ON ledger.journal (ledger, command_id);
COMMENT ON TABLE ledger.journal IS 'One row for each command that was accepted or refused; see journal.proto';
COMMENT ON COLUMN ledger.journal.at_offset_seconds IS 'Offset from UTC that decides the local day';
COMMENT ON COLUMN ledger.journal.stamped IS 'Whether the platform stamped the time';

-- By what else a record is found: order:<id> for reversals of that order, hold:<name> for what ended it.
-- Follows from the outcomes; verification compares.
CREATE TABLE ledger.journal_subject (
    ledger  text   NOT NULL,
    subject text   NOT NULL,
    seq     bigint NOT NULL,
    PRIMARY KEY (ledger, subject, seq)
);

-- Who may write, and where the journal ends. Every append changes this row from exactly what it was.
CREATE TABLE ledger.journal_head (
    ledger text   NOT NULL PRIMARY KEY,
    epoch  bigint NOT NULL,
    seq    bigint NOT NULL,
    hash   bytea  NOT NULL
) WITH (fillfactor = 10);

-- What the ledger looked like after a record. A snapshot is whole once its row here is written.
CREATE TABLE ledger.snapshot (
    ledger       text        NOT NULL,
    seq          bigint      NOT NULL,
    record_hash  bytea       NOT NULL,
    chunks       integer     NOT NULL,
    content_hash bytea       NOT NULL,
    written_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (ledger, seq)
);
CREATE TABLE ledger.snapshot_chunk (
    ledger  text    NOT NULL,
    seq     bigint  NOT NULL,
    chunk   integer NOT NULL,
    content bytea   NOT NULL,
    PRIMARY KEY (ledger, seq, chunk)
);
ALTER TABLE ledger.snapshot_chunk ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal is only ever added to';
END
$$;
CREATE TRIGGER journal_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.journal
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
