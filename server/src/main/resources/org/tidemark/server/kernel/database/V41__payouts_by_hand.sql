-- Payouts that people carry out: bank transfers by the staff, and the demo's receivers.
CREATE TABLE platform.hand_payout (
    payout_id  text        PRIMARY KEY,
    provider   text        NOT NULL,
    amount_fen bigint      NOT NULL CHECK (amount_fen > 0),
    receiver   text        NOT NULL, -- the member who confirms in the demo, else empty
    state      text        NOT NULL CHECK (state IN
        ('WAITING', 'TAKEN', 'SENT', 'PAID', 'FAILED', 'EXPIRED', 'CANCELLED')),
    reference  text        NOT NULL, -- the bank's number of it
    reason     text        NOT NULL,
    asked_at   timestamptz NOT NULL
);
