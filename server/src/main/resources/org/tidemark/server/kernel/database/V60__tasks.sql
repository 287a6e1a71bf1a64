-- The key that signs watching sessions; made once, for all platforms on this database.
CREATE TABLE platform.task_key (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    secret   bytea   NOT NULL
);

-- Which members use a device: how many may is limited.
CREATE TABLE platform.task_device (
    device_id text        NOT NULL,
    member_id text        NOT NULL,
    seen_at   timestamptz NOT NULL,
    PRIMARY KEY (device_id, member_id)
);

-- An advertisement that a member began to watch. The outcome is null until its network has spoken.
CREATE TABLE platform.ad_session (
    session_id text        PRIMARY KEY,
    member_id  text        NOT NULL,
    device_id  text        NOT NULL,
    network    text        NOT NULL,
    day        date        NOT NULL,
    started_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    outcome    text
);
CREATE INDEX ad_session_member ON platform.ad_session (member_id, day, started_at);

-- What counted: each transaction of a network once, each session once.
CREATE TABLE platform.ad_view (
    network        text        NOT NULL,
    transaction_id text        NOT NULL,
    session_id     text        NOT NULL UNIQUE,
    member_id      text        NOT NULL,
    day            date        NOT NULL,
    started_at     timestamptz NOT NULL,
    counted_at     timestamptz NOT NULL,
    PRIMARY KEY (network, transaction_id)
);
CREATE INDEX ad_view_member ON platform.ad_view (member_id, started_at);

-- How many counted, by member and day.
CREATE TABLE platform.task_day (
    member_id text    NOT NULL,
    day       date    NOT NULL,
    watched   integer NOT NULL CHECK (watched > 0),
    PRIMARY KEY (day, member_id)
);

-- Days whose tasks are complete, and whether the ledger knows.
CREATE TABLE platform.task_completion (
    programme text NOT NULL,
    member_id text NOT NULL,
    day       date NOT NULL,
    state     text NOT NULL CHECK (state IN ('PENDING', 'DONE', 'REFUSED')),
    refusal   text NOT NULL DEFAULT '',
    PRIMARY KEY (day, member_id, programme)
);
CREATE INDEX task_completion_pending ON platform.task_completion (day) WHERE state = 'PENDING';

-- Callbacks that were really the network's, one row for each transaction and outcome.
CREATE TABLE platform.ad_callback (
    network        text        NOT NULL,
    transaction_id text        NOT NULL,
    outcome        text        NOT NULL,
    member_id      text        NOT NULL,
    received_at    timestamptz NOT NULL,
    times          integer     NOT NULL DEFAULT 1,
    PRIMARY KEY (network, transaction_id, outcome)
);
CREATE INDEX ad_callback_received ON platform.ad_callback (received_at);

-- How many of each outcome, forged ones and refused beginnings included.
CREATE TABLE platform.ad_tally (
    day     date   NOT NULL,
    network text   NOT NULL,
    outcome text   NOT NULL,
    number  bigint NOT NULL,
    PRIMARY KEY (day, network, outcome)
);
