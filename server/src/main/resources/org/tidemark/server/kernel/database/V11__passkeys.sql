-- Public keys by which members sign in. The secret halves never leave their devices.
CREATE TABLE platform.passkey (
    credential_id   bytea       PRIMARY KEY,
    member_id       text        NOT NULL REFERENCES platform.account ON DELETE CASCADE,
    label           text        NOT NULL,
    public_key      bytea       NOT NULL, -- COSE
    signature_count bigint      NOT NULL,
    uv_initialized  boolean     NOT NULL,
    transports      text        NOT NULL, -- separated by commas
    backup_eligible boolean     NOT NULL,
    backup_state    boolean     NOT NULL,
    created_at      timestamptz NOT NULL,
    last_used_at    timestamptz NOT NULL
);
CREATE INDEX passkey_member ON platform.passkey (member_id);
