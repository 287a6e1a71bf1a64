-- Files with tracking numbers: first looked at, then shipped, row by row, each once.
CREATE TABLE platform.shipment_batch (
    batch_id text        PRIMARY KEY,
    hash     text        NOT NULL, -- SHA-256 of the file
    sent_by  text        NOT NULL,
    sent_at  timestamptz NOT NULL,
    taken_by text        NOT NULL, -- empty while nobody has said ship
    taken_at timestamptz
);
CREATE INDEX shipment_batch_hash ON platform.shipment_batch (hash, sent_at DESC);
CREATE INDEX shipment_batch_recent ON platform.shipment_batch (sent_at DESC);

CREATE TABLE platform.shipment_row (
    batch_id     text   NOT NULL REFERENCES platform.shipment_batch,
    line         bigint NOT NULL, -- of the file
    order_number text   NOT NULL,
    member_id    text   NOT NULL, -- as the file says, empty where it does not
    carrier      text   NOT NULL,
    tracking     text   NOT NULL,
    again        boolean NOT NULL, -- the order stands in the file before
    result       text   NOT NULL, -- empty while it is not done
    PRIMARY KEY (batch_id, line)
);
