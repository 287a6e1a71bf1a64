-- When the rounds looked at a refund last.
ALTER TABLE platform.payment_refund
    ADD COLUMN seen_at timestamptz NOT NULL DEFAULT '-infinity';
CREATE INDEX payment_refund_pending ON platform.payment_refund (seen_at) WHERE status = 'PENDING';
