-- Stores that the payment provider pays out of what their customers pay, so that the store's part
-- never lies with the operator.
CREATE TABLE platform.share_receiver (
    place           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    receiver_id     text        NOT NULL UNIQUE,
    store_id        text        NOT NULL REFERENCES platform.store,
    kind            text        NOT NULL CHECK (kind IN ('MERCHANT_ID', 'PERSONAL_OPENID', 'NONE')),
    receiver_sealed bytea       NOT NULL, -- account and name; never changed
    receiver_shown  text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('ADDING', 'ADDED', 'REFUSED')),
    reason          text        NOT NULL DEFAULT '', -- why the provider refused it
    proposed_by     text        NOT NULL,
    agreed_by       text        NOT NULL,
    agreed_at       timestamptz NOT NULL
);
CREATE INDEX share_receiver_store ON platform.share_receiver (store_id, place DESC);
CREATE INDEX share_receiver_work ON platform.share_receiver (place) WHERE state = 'ADDING';
COMMENT ON TABLE platform.share_receiver IS 'To whom the provider gives a store''s part; the newest of a store counts';

ALTER TABLE platform.payment ADD COLUMN shared boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN platform.payment.shared IS 'Whether the provider keeps it until it is shared out';

CREATE TABLE platform.profit_share (
    share_id    text        PRIMARY KEY, -- the number at the provider; never changes
    payment_id  text        NOT NULL UNIQUE,
    purchase    text        NOT NULL,
    store_id    text        NOT NULL REFERENCES platform.store,
    receiver_id text        NOT NULL REFERENCES platform.share_receiver (receiver_id),
    provider    text        NOT NULL,
    paid_fen    bigint      NOT NULL CHECK (paid_fen > 0),
    most_fen    bigint      NOT NULL CHECK (most_fen BETWEEN 0 AND paid_fen), -- the ceiling
    amount_fen  bigint      NOT NULL DEFAULT 0, -- set before it is sent for the first time
    state       text        NOT NULL CHECK (state IN
        ('EXPECTED', 'DUE', 'SENT', 'SHARED', 'FREEING', 'BOOKED', 'FREE', 'NONE')),
    reason      text        NOT NULL DEFAULT '',
    paid_at     timestamptz, -- from then on the provider keeps it
    tries       int         NOT NULL DEFAULT 0,
    sent_at     timestamptz,
    look_at     timestamptz NOT NULL DEFAULT '-infinity',
    entered_at  timestamptz NOT NULL
);
CREATE INDEX profit_share_work ON platform.profit_share (look_at)
    WHERE state IN ('DUE', 'SENT', 'SHARED', 'FREEING');
CREATE INDEX profit_share_open ON platform.profit_share (store_id)
    WHERE state IN ('EXPECTED', 'DUE', 'SENT', 'SHARED');
CREATE INDEX profit_share_purchase ON platform.profit_share (purchase);
CREATE INDEX profit_share_store ON platform.profit_share (store_id, entered_at DESC);
