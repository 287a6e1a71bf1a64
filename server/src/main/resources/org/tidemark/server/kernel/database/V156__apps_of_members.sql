-- Apps of others that ask for members, what members let them do, and the hashes of their tokens.
CREATE TABLE platform.member_app (
    app_id    text        PRIMARY KEY, -- never given again
    title_zh  text        NOT NULL,
    title_en  text        NOT NULL,
    purpose   text        NOT NULL,
    redirects text        NOT NULL,    -- a line each, compared letter by letter
    scopes    text        NOT NULL,    -- with a space between
    made_by   text        NOT NULL,
    made_at   timestamptz NOT NULL,
    agreed    boolean     NOT NULL,
    ended_at  timestamptz
);
CREATE TABLE platform.app_grant (
    grant_id       text        PRIMARY KEY,
    app_id         text        NOT NULL REFERENCES platform.member_app,
    member_id      text        NOT NULL,
    session_number bigint      NOT NULL, -- of the account; a later one ends it
    scopes         text        NOT NULL,
    proved_at      bigint      NOT NULL, -- when the member showed that it is he; seconds since 1970
    given_at       timestamptz NOT NULL,
    used_at        timestamptz,          -- to the minute; null: never
    ended_at       timestamptz
);
CREATE INDEX app_grants_of_member ON platform.app_grant (member_id);
CREATE TABLE platform.app_code (
    code_hash bytea       PRIMARY KEY, -- SHA-256 of 256 random bits
    grant_id  text        NOT NULL REFERENCES platform.app_grant ON DELETE CASCADE,
    redirect  text        NOT NULL,
    challenge text        NOT NULL,
    ends_at   timestamptz NOT NULL,
    used      boolean     NOT NULL DEFAULT false
);
CREATE INDEX app_codes_of_grant ON platform.app_code (grant_id);
CREATE TABLE platform.app_token (
    token_hash bytea       PRIMARY KEY, -- SHA-256 of 256 random bits
    grant_id   text        NOT NULL REFERENCES platform.app_grant ON DELETE CASCADE,
    refresh    boolean     NOT NULL,
    ends_at    timestamptz NOT NULL,
    used       boolean     NOT NULL DEFAULT false
);
CREATE INDEX app_tokens_of_grant ON platform.app_token (grant_id);
