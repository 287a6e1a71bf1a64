-- What WeChat is told of the delivery of what was paid in the mini program, and how far that is.
ALTER TABLE platform.mini_payment
    ADD COLUMN payer_sealed bytea, -- the payer's openid; null once it is no longer needed
    ADD COLUMN report   text        NOT NULL DEFAULT 'WAITING'
        CHECK (report IN ('WAITING', 'DONE', 'REFUSED', 'DROPPED')),
    ADD COLUMN tries    integer     NOT NULL DEFAULT 0,
    ADD COLUMN look_at  timestamptz NOT NULL DEFAULT '-infinity',
    ADD COLUMN trouble  text        NOT NULL DEFAULT '';
CREATE INDEX mini_payment_waiting ON platform.mini_payment (look_at) WHERE report = 'WAITING';
