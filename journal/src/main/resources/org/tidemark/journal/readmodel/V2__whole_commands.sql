-- A command with a long outcome has several records, which may be projected in several transactions.
ALTER TABLE read_model.progress ADD COLUMN whole_seq bigint NOT NULL DEFAULT 0;
UPDATE read_model.progress SET whole_seq = seq;
COMMENT ON COLUMN read_model.progress.whole_seq IS
    'The last of these records that ended a command: of everything up to here the tables have all';
