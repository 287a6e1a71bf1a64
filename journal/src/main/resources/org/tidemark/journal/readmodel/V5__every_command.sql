-- by_whom has a row for every command now: what the journal has lost is still known here. And what was
-- projected last is known by its hash, so that another journal is not taken for the same.
ALTER TABLE read_model.by_whom ALTER COLUMN actor DROP NOT NULL;
COMMENT ON TABLE read_model.by_whom IS
    'Every command, refused ones too: its first record, and who had it done, who agreed, and why, where somebody is named';
ALTER TABLE read_model.progress ADD COLUMN hash bytea;
COMMENT ON COLUMN read_model.progress.hash IS 'Hash of the record seq; null where it was projected by an older version';
DO $$
BEGIN
    IF to_regclass('ledger.journal') IS NOT NULL THEN
        INSERT INTO read_model.by_whom (ledger, command_id, seq)
            SELECT j.ledger, j.command_id, j.seq FROM ledger.journal j JOIN read_model.progress p USING (ledger)
            WHERE j.seq <= p.seq AND j.command <> '' ON CONFLICT DO NOTHING;
    END IF;
END
$$;
