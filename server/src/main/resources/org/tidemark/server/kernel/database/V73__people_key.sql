-- The keys to personal data, by what they are known again by; the keys themselves are never here.
CREATE TABLE platform.people_key (
    key_id      text        PRIMARY KEY CHECK (key_id ~ '^[0-9a-f]{8}$'),
    check_value bytea       NOT NULL,
    made_at     timestamptz NOT NULL DEFAULT now(),
    in_force_at timestamptz, -- null while everything is being sealed anew under it
    retired_at  timestamptz
);
-- One is in force, and one at most is to follow it.
CREATE UNIQUE INDEX people_key_one ON platform.people_key ((in_force_at IS NOT NULL))
    WHERE retired_at IS NULL;
