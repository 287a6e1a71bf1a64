-- Stores as people know them; owner, recruiter and what is owed are the ledger's once it is open.
CREATE TABLE platform.store (
    store_id   text        PRIMARY KEY,
    state      text        NOT NULL CHECK (state IN ('APPLIED', 'DECLINED', 'OPEN', 'SUSPENDED')),
    name_zh    text        NOT NULL,
    name_en    text        NOT NULL,
    region     text        NOT NULL, -- GB/T 2260
    address    text        NOT NULL,
    licence    text        NOT NULL, -- GB 32100
    owner      text        NOT NULL,
    recruiter  text        NOT NULL, -- empty for none
    offer      text        NOT NULL, -- empty before it is opened
    hours      text        NOT NULL,
    applied_at timestamptz NOT NULL,
    opened_at  timestamptz,
    note       text        NOT NULL DEFAULT '' -- why declined or suspended; the owner reads it
);
CREATE INDEX store_owner ON platform.store (owner);
CREATE INDEX store_recruiter ON platform.store (recruiter);

-- Purchases at tills. The ledger has the money; this mirrors how far each has come.
CREATE TABLE platform.till_order (
    order_number  text        PRIMARY KEY, -- of the payment too
    store_id      text        NOT NULL REFERENCES platform.store,
    member        text        NOT NULL,
    offer         text        NOT NULL,
    amount_fen    bigint      NOT NULL CHECK (amount_fen > 0),
    wallet_fen    bigint      NOT NULL CHECK (wallet_fen BETWEEN 0 AND amount_fen),
    provider      text        NOT NULL, -- empty where the wallet pays all
    device        text        NOT NULL,
    disclosure    text        NOT NULL,
    state         text        NOT NULL CHECK (state IN
        ('OPEN', 'CLOSED', 'PAID', 'HELD', 'SETTLED', 'RETURNING', 'RETURNED')),
    hold_open     boolean     NOT NULL, -- whether wallet money may still be set aside
    created_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    paid_at       timestamptz,
    settled_at    timestamptz,
    bound         boolean     NOT NULL DEFAULT false, -- this order made the owner the sponsor
    refunded_fen  bigint      NOT NULL DEFAULT 0 CHECK (refunded_fen BETWEEN 0 AND amount_fen),
    note          text        NOT NULL DEFAULT '' -- why the money went back
);
CREATE INDEX till_order_store ON platform.till_order (store_id, created_at);
CREATE INDEX till_order_settled ON platform.till_order (store_id, settled_at);
CREATE INDEX till_order_member ON platform.till_order (member, created_at);
CREATE INDEX till_order_work ON platform.till_order (created_at)
    WHERE state IN ('OPEN', 'PAID', 'RETURNING') OR hold_open AND state IN ('CLOSED', 'RETURNED');

CREATE TABLE platform.till_refund (
    refund_id    text        PRIMARY KEY,
    order_number text        NOT NULL REFERENCES platform.till_order,
    amount_fen   bigint      NOT NULL CHECK (amount_fen > 0),
    reason       text        NOT NULL,
    asked_by     text        NOT NULL,
    asked_at     timestamptz NOT NULL,
    state        text        NOT NULL CHECK (state IN
        ('ASKED', 'DECLINED', 'APPROVED', 'REFUSED', 'REVERSED', 'DONE')),
    decided_by   text        NOT NULL DEFAULT '',
    back_fen     bigint      NOT NULL DEFAULT 0, -- goes back through the provider
    wallet_fen   bigint      NOT NULL DEFAULT 0, -- went into the wallet
    note         text        NOT NULL DEFAULT ''
);
CREATE INDEX till_refund_order ON platform.till_refund (order_number);
CREATE INDEX till_refund_work ON platform.till_refund (asked_at)
    WHERE state IN ('ASKED', 'APPROVED', 'REVERSED');

CREATE TABLE platform.store_payout (
    payout_id      text        PRIMARY KEY,
    run            text        NOT NULL, -- empty where it was paid singly
    store_id       text        NOT NULL REFERENCES platform.store,
    amount_fen     bigint      NOT NULL CHECK (amount_fen > 0),
    bank_reference text        NOT NULL, -- empty while it is planned
    made_by        text        NOT NULL,
    made_at        timestamptz NOT NULL,
    state          text        NOT NULL CHECK (state IN
        ('PLANNED', 'DROPPED', 'SENT', 'PAID', 'REFUSED')),
    note           text        NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX store_payout_reference ON platform.store_payout (store_id, bank_reference)
    WHERE bank_reference <> '' AND state <> 'REFUSED';
CREATE INDEX store_payout_store ON platform.store_payout (store_id, made_at);
CREATE INDEX store_payout_run ON platform.store_payout (run);
CREATE INDEX store_payout_work ON platform.store_payout (made_at) WHERE state = 'SENT';
