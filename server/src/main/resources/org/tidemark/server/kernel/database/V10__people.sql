-- Accounts of members. The ledger knows a member by his opaque id alone; who that is stands here, and
-- is erased when the account is closed. A phone is kept encrypted, and found by a keyed hash.
CREATE TABLE platform.account (
    member_id         text        PRIMARY KEY,
    state             text        NOT NULL CHECK (state IN ('OPEN', 'SUSPENDED', 'CLOSED')),
    state_reason      text        NOT NULL DEFAULT '',
    display_name      text        NOT NULL DEFAULT '',
    phone_hash        bytea       UNIQUE,                  -- null once the account is closed
    phone_sealed      bytea,
    sponsor_id        text        NOT NULL DEFAULT '',
    region            text        NOT NULL DEFAULT '',     -- GB/T 2260 code
    language          text        NOT NULL DEFAULT 'zh',
    invite_code       text        NOT NULL UNIQUE,
    terms_version     text        NOT NULL,
    terms_agreed_at   timestamptz NOT NULL,
    created_at        timestamptz NOT NULL,
    enrolled          boolean     NOT NULL DEFAULT false,  -- whether the ledger has answered
    verified_at       timestamptz,                         -- an adult, by his document
    session_number    integer     NOT NULL DEFAULT 1,      -- sessions of an older number are over
    password_hash     text        NOT NULL DEFAULT '',
    password_failures integer     NOT NULL DEFAULT 0,
    locked_until      timestamptz NOT NULL DEFAULT '-infinity'
);
CREATE INDEX account_not_enrolled ON platform.account (created_at) WHERE NOT enrolled;
CREATE INDEX account_sponsor ON platform.account (sponsor_id) WHERE sponsor_id <> '';

-- One-time codes, at most one a phone; whoever asks again replaces his own.
CREATE TABLE platform.phone_code (
    phone_hash bytea       PRIMARY KEY,
    code_hash  bytea       NOT NULL,
    sent_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    tries_left integer     NOT NULL CHECK (tries_left >= 0)
);
CREATE INDEX phone_code_expires ON platform.phone_code (expires_at);
