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
