-- Money that was asked for through payment providers, and what came of it.
CREATE TABLE platform.payment (
    payment_id      text        PRIMARY KEY,
    provider        text        NOT NULL,
    amount_fen      bigint      NOT NULL CHECK (amount_fen > 0),
    state           text        NOT NULL CHECK (state IN ('OPEN', 'PAID', 'CLOSED', 'DISPUTED')),
    provider_number text        NOT NULL DEFAULT '',
    expires_at      timestamptz NOT NULL,
    seen_at         timestamptz NOT NULL DEFAULT '-infinity', -- when the rounds looked at it last
    told            boolean     NOT NULL DEFAULT false        -- whether it was acted upon
);
CREATE INDEX payment_open ON platform.payment (seen_at) WHERE state = 'OPEN';
CREATE INDEX payment_untold ON platform.payment (payment_id) WHERE state = 'PAID' AND NOT told;

CREATE TABLE platform.payment_refund (
    refund_id  text   PRIMARY KEY,
    payment_id text   NOT NULL REFERENCES platform.payment,
    refund_fen bigint NOT NULL CHECK (refund_fen > 0),
    reason     text   NOT NULL,
    status     text   NOT NULL CHECK (status IN ('ABSENT', 'PENDING', 'DONE', 'FAILED'))
);
CREATE INDEX payment_refund_payment ON platform.payment_refund (payment_id);
