-- What the clocks said when they were last in order while the platform ran: one row.
CREATE TABLE platform.clock_look (
    one_row               boolean     NOT NULL DEFAULT true PRIMARY KEY CHECK (one_row),
    wall                  timestamptz NOT NULL,
    boot                  text        NOT NULL,
    steady_micros         bigint      NOT NULL,
    database_at           timestamptz,
    server_started        timestamptz,
    elsewhere             boolean     NOT NULL,
    accepted_ahead_micros bigint      NOT NULL
);
COMMENT ON COLUMN platform.clock_look.boot IS 'Which run of the steady clock: times of different ones cannot be compared';
COMMENT ON COLUMN platform.clock_look.accepted_ahead_micros IS 'By how much the machine may be ahead of the database, because people have said so';
