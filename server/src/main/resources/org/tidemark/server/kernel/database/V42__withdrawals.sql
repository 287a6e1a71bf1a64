-- Where a member's money goes when it leaves; his account's number is sealed.
CREATE TABLE platform.payee (
    member_id  text        PRIMARY KEY,
    kind       text        NOT NULL CHECK (kind IN ('WECHAT', 'BANK', 'DEMO')),
    sealed     bytea       NOT NULL,
    shown      text        NOT NULL,
    changed_at timestamptz NOT NULL -- '-infinity': the first one, which nothing waits for
);

-- Money on its way to a member's own account. The number is the provider's bill number too.
CREATE TABLE platform.withdrawal (
    number          text        PRIMARY KEY,
    member_id       text        NOT NULL,
    provider        text        NOT NULL,
    payee_sealed    bytea       NOT NULL,
    payee_shown     text        NOT NULL,
    gross_fen       bigint      NOT NULL CHECK (gross_fen > fee_fen),
    fee_fen         bigint      NOT NULL CHECK (fee_fen >= 0),
    holds           integer     NOT NULL DEFAULT 0, -- how many were made: the net one, the fee's
    state           text        NOT NULL CHECK (state IN ('OPENING', 'REQUESTED', 'APPROVED',
        'SENT', 'WAIT_CONFIRM', 'PAID', 'FAILED', 'EXPIRED', 'CANCELLED')),
    reason          text        NOT NULL DEFAULT '',
    requested_at    timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    approved_by     text        NOT NULL DEFAULT '',
    second_by       text        NOT NULL DEFAULT '',
    cancel_wanted   boolean     NOT NULL DEFAULT false,
    last_send_at    timestamptz NOT NULL DEFAULT '-infinity',
    sends           integer     NOT NULL DEFAULT 0,
    look_at         timestamptz NOT NULL DEFAULT '-infinity', -- when the rounds look next
    confirm_with    text        NOT NULL DEFAULT '',
    provider_number text        NOT NULL DEFAULT '',
    booked          boolean     NOT NULL DEFAULT false -- whether its holds have ended
);
CREATE INDEX withdrawal_member ON platform.withdrawal (member_id, requested_at);
CREATE INDEX withdrawal_due ON platform.withdrawal (look_at) WHERE NOT booked;
CREATE INDEX withdrawal_ended ON platform.withdrawal (changed_at) WHERE booked;
