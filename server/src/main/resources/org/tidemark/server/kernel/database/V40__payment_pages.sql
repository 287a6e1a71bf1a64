-- Whom a payment was asked of and what he reads, for its page.
ALTER TABLE platform.payment
    ADD COLUMN member_id   text        NOT NULL DEFAULT '',
    ADD COLUMN description text        NOT NULL DEFAULT '-',
    ADD COLUMN asked_at    timestamptz NOT NULL DEFAULT '-infinity';
ALTER TABLE platform.payment ALTER COLUMN asked_at DROP DEFAULT;
DROP INDEX platform.payment_untold;
CREATE INDEX payment_untold ON platform.payment (seen_at) WHERE state = 'PAID' AND NOT told;
CREATE INDEX payment_asked ON platform.payment (asked_at);
