-- Where programs of others want to be told what happens, what is on its way, and what came of it.
CREATE TABLE platform.webhook_endpoint (
    endpoint_id     text        PRIMARY KEY,
    url             text        NOT NULL,
    kinds           text        NOT NULL, -- codes of events with a space between; empty: all
    ordered         boolean     NOT NULL,
    state           text        NOT NULL CHECK (state IN ('ACTIVE', 'DISABLED', 'ENDED')),
    why             text        NOT NULL DEFAULT '',
    seq             bigint      NOT NULL, -- up to where events have become messages
    ordinal         integer     NOT NULL,
    failing_since   timestamptz,
    leased_until    timestamptz,          -- a node sends there
    secret_sealed   bytea       NOT NULL,
    previous_sealed bytea,
    previous_until  timestamptz,
    made_by         text        NOT NULL,
    made_at         timestamptz NOT NULL
);
CREATE TABLE platform.webhook_message (
    endpoint_id text        NOT NULL REFERENCES platform.webhook_endpoint,
    seq         bigint      NOT NULL,
    ordinal     integer     NOT NULL,
    kind        text        NOT NULL,
    body        text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('WAITING', 'DELIVERED', 'FAILED')),
    attempts    integer     NOT NULL DEFAULT 0,
    next_at     timestamptz NOT NULL,
    made_at     timestamptz NOT NULL,
    done_at     timestamptz,
    PRIMARY KEY (endpoint_id, seq, ordinal)
);
CREATE INDEX webhook_waiting ON platform.webhook_message (endpoint_id, seq, ordinal)
    WHERE state = 'WAITING';
CREATE INDEX webhook_done ON platform.webhook_message (done_at) WHERE done_at IS NOT NULL;
CREATE TABLE platform.webhook_attempt (
    attempt_id  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    endpoint_id text        NOT NULL,
    seq         bigint      NOT NULL,
    ordinal     integer     NOT NULL,
    at          timestamptz NOT NULL,
    status      integer     NOT NULL, -- 0: no answer
    trouble     text        NOT NULL, -- why there was none
    millis      integer     NOT NULL,
    FOREIGN KEY (endpoint_id, seq, ordinal) REFERENCES platform.webhook_message ON DELETE CASCADE
);
CREATE INDEX webhook_attempts ON platform.webhook_attempt (endpoint_id, seq, ordinal);
