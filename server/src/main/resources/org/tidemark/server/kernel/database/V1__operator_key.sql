-- Of the operator key only a salted hash is kept, in one row.
CREATE TABLE platform.operator_key (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    salt bytea NOT NULL,
    hash bytea NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now()
);
