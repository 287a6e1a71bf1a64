-- What stands in the tables does not say why, and not what an account held after each line: it is made again
-- from the first record.
TRUNCATE read_model.progress, read_model.event, read_model.posting, read_model.balance,
    read_model.price_history, read_model.position;
ALTER TABLE read_model.posting ADD COLUMN after bigint NOT NULL, ADD COLUMN terms jsonb;
COMMENT ON TABLE read_model.posting IS
    'Every movement, line by line; in each command the amounts of an asset add up to zero';
COMMENT ON COLUMN read_model.posting.after IS 'What the account held of the asset after this line';
COMMENT ON COLUMN read_model.posting.terms IS
    'Why it is this amount: a list of [rule, base, numerator, denominator]; null for what the command itself says';
