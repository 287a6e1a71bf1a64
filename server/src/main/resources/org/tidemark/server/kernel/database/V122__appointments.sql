-- Contracts under which members are agents of regions or hold a level by appointment.
CREATE TABLE platform.appointment (
    appointment_id text        PRIMARY KEY,
    kind           text        NOT NULL CHECK (kind IN ('AGENT', 'LEADER')),
    seat           text        NOT NULL, -- a region or an area; a programme and its level
    seat_key       text        NOT NULL, -- what one holds at a time: the seat, or programme and member
    member_id      text        NOT NULL,
    contract       text        NOT NULL,
    from_day       date        NOT NULL,
    until_day      date, -- the last one; none for open
    appointed_by   text        NOT NULL,
    agreed_by      text        NOT NULL,
    reason         text        NOT NULL,
    agreed_at      timestamptz NOT NULL,
    state          text        NOT NULL
        CHECK (state IN ('COMING', 'RUNNING', 'ENDED', 'REFUSED')),
    replaces       text        NOT NULL DEFAULT '', -- the member who had the seat before
    begun_on       date,
    ended_on       date,
    ended_by       text        NOT NULL DEFAULT '',
    end_agreed_by  text        NOT NULL DEFAULT '',
    end_reason     text        NOT NULL DEFAULT ''
);
CREATE INDEX appointment_newest ON platform.appointment (agreed_at, appointment_id);
CREATE UNIQUE INDEX appointment_one ON platform.appointment (kind, seat_key) WHERE state = 'RUNNING';
CREATE INDEX appointment_due ON platform.appointment (until_day) WHERE state = 'RUNNING';
