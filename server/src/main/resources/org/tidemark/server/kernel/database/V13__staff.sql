-- The operator's staff, and what was done by them.
CREATE TABLE platform.staff (
    name              text        PRIMARY KEY,
    roles             text        NOT NULL, -- separated by commas
    state             text        NOT NULL CHECK (state IN ('ACTIVE', 'DISABLED')),
    password_hash     text        NOT NULL,
    must_change       boolean     NOT NULL,
    password_failures integer     NOT NULL DEFAULT 0,
    locked_until      timestamptz NOT NULL DEFAULT '-infinity',
    created_at        timestamptz NOT NULL
);

CREATE TABLE platform.audit_entry (
    entry_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       timestamptz NOT NULL,
    staff    text        NOT NULL,
    action   text        NOT NULL,
    subject  text        NOT NULL, -- a member id, a case, a name of staff; never a phone or document
    detail   text        NOT NULL
);
CREATE INDEX audit_entry_subject ON platform.audit_entry (subject);
