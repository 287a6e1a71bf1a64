-- The second factor of staff: what makes the codes, and the codes for when it is lost.
CREATE TABLE platform.staff_factor (
    staff         text        PRIMARY KEY REFERENCES platform.staff (name),
    secret_sealed bytea       NOT NULL,
    last_step     bigint      NOT NULL, -- a step's code counts once
    since         timestamptz NOT NULL
);
CREATE TABLE platform.staff_recovery_code (
    staff   text        NOT NULL REFERENCES platform.staff (name),
    place   integer     NOT NULL,
    salt    bytea       NOT NULL,
    hash    bytea       NOT NULL, -- SHA-256 of the salt and the code, which has 79 random bits
    used_at timestamptz,
    PRIMARY KEY (staff, place)
);
