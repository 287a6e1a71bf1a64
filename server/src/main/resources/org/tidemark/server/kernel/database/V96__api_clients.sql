-- Programs of others that speak to the platform, and what is kept of their keys.
CREATE TABLE platform.api_client (
    name     text        PRIMARY KEY, -- never given again: it stands in the ledger's records
    purpose  text        NOT NULL,
    scopes   text        NOT NULL,    -- with a space between
    made_by  text        NOT NULL,
    made_at  timestamptz NOT NULL,
    ended_at timestamptz
);
CREATE TABLE platform.api_client_key (
    key_id  text        PRIMARY KEY,
    client  text        NOT NULL REFERENCES platform.api_client,
    salt    bytea       NOT NULL,
    hash    bytea       NOT NULL, -- SHA-256 of the salt and the key
    made_by text        NOT NULL,
    made_at timestamptz NOT NULL,
    ends_at timestamptz,          -- null: no end
    used_at timestamptz           -- to the minute; null: never
);
CREATE INDEX api_client_keys ON platform.api_client_key (client);
