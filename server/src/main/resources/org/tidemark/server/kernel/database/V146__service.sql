-- What members ask of the staff: one conversation for each order, and one for all else.
CREATE TABLE platform.service_thread (
    thread_id    text        PRIMARY KEY,
    member_id    text        NOT NULL,
    order_number text        NOT NULL, -- empty for all else
    closed       boolean     NOT NULL,
    waiting      boolean     NOT NULL, -- for an answer
    words        integer     NOT NULL, -- how many there are
    seen         integer     NOT NULL, -- the last that the member has seen
    opened_at    timestamptz NOT NULL,
    changed_at   timestamptz NOT NULL,
    UNIQUE (member_id, order_number)
);
CREATE INDEX service_thread_waiting ON platform.service_thread (changed_at) WHERE waiting;
CREATE INDEX service_thread_changed ON platform.service_thread (changed_at);

CREATE TABLE platform.service_word (
    thread_id    text        NOT NULL REFERENCES platform.service_thread,
    word         integer     NOT NULL,
    staff        text        NOT NULL, -- who of the staff said it; empty for the member
    text_sealed  bytea,                -- gone when the member has left
    photo_sealed bytea,
    at           timestamptz NOT NULL,
    PRIMARY KEY (thread_id, word)
);
