-- How often a way in was tried: by account and by who tries (keyed hashes both).
CREATE TABLE platform.sign_in_try (
    subject     bytea       NOT NULL,
    source      bytea       NOT NULL,
    tries       integer     NOT NULL CHECK (tries > 0),
    rests_until timestamptz NOT NULL,
    last_at     timestamptz NOT NULL,
    PRIMARY KEY (subject, source)
);
CREATE INDEX sign_in_try_last ON platform.sign_in_try (last_at);

ALTER TABLE platform.staff DROP COLUMN password_failures, DROP COLUMN locked_until;
ALTER TABLE platform.account DROP COLUMN password_failures, DROP COLUMN locked_until;
