-- Purchases by what their buyers share: one row for each thing, read newest first up to a bound.
CREATE TABLE platform.shared_mark (
    thing        text        NOT NULL, -- kind and id, or a keyed hash where the id says too much
    order_number text        NOT NULL,
    member       text        NOT NULL,
    at           timestamptz NOT NULL,
    tiny         boolean     NOT NULL,
    refunded     boolean     NOT NULL DEFAULT false, -- after the settlement
    PRIMARY KEY (thing, order_number)
);
CREATE INDEX shared_mark_thing ON platform.shared_mark (thing, at);
CREATE INDEX shared_mark_order ON platform.shared_mark (order_number);
CREATE INDEX shared_mark_at ON platform.shared_mark (at);

ALTER TABLE platform.screened_order ADD ring_points int NOT NULL DEFAULT 0;
