-- Where staff are signed in: one row for each sign-in, which ends with it.
CREATE TABLE platform.staff_session (
    number         text        PRIMARY KEY, -- of the sign-in; not what the cookie carries
    staff          text        NOT NULL REFERENCES platform.staff (name),
    device         text        NOT NULL,    -- words: the browser and the system
    network_sealed bytea       NOT NULL,
    since          timestamptz NOT NULL,
    seen_at        timestamptz NOT NULL,    -- to the minute
    proved_at      timestamptz,             -- when its second factor was last shown; null: never
    ended_at       timestamptz,
    ended_by       text        NOT NULL DEFAULT ''
);
CREATE INDEX staff_sessions ON platform.staff_session (staff, since DESC);
CREATE INDEX staff_sessions_seen ON platform.staff_session (seen_at);
