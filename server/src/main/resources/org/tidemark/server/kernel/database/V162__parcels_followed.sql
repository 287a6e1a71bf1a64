-- What a carrier says of a parcel, asked when somebody looks at its order.
CREATE TABLE platform.parcel_track (
    order_number  text        PRIMARY KEY,
    tracking      text        NOT NULL, -- the number that was asked for
    wanted        boolean     NOT NULL,
    asked_at      timestamptz NOT NULL, -- when it was wanted first, before the carrier was asked
    tries         integer     NOT NULL DEFAULT 0,
    state         text        NOT NULL,
    events_sealed bytea                 -- places and words of the carrier; null before its answer
);
CREATE INDEX parcel_track_wanted ON platform.parcel_track (asked_at) WHERE wanted;
