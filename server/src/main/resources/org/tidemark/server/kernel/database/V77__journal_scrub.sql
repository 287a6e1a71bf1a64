-- How far the journal was read in this round of looking for damage: one row.
CREATE TABLE platform.journal_scrub (
    one_row     boolean     NOT NULL DEFAULT true PRIMARY KEY CHECK (one_row),
    seq         bigint      NOT NULL,
    hash        text        NOT NULL,
    began_at    timestamptz NOT NULL,
    whole_at    timestamptz,
    done        boolean     NOT NULL,
    damaged_seq bigint      NOT NULL,
    damage_zh   text        NOT NULL,
    damage_en   text        NOT NULL
);
COMMENT ON COLUMN platform.journal_scrub.whole_at IS 'When everything had been read for the last time';
COMMENT ON COLUMN platform.journal_scrub.damaged_seq IS 'The first record that is not as it was written, 0 for none';
