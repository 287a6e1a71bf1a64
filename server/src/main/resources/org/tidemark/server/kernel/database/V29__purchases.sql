-- Purchases: what is bought, how it is paid, what is set aside for it, how it settles and what goes
-- back, whatever is bought: a parcel, something at a till, a service. Money itself is in the ledger
-- and at payment providers; here stands what was agreed, and under which numbers it moves.
CREATE TABLE platform.purchase (
    number       text        PRIMARY KEY,
    kind         text        NOT NULL CHECK (kind IN ('SHOP', 'TILL', 'FEE')),
    submission   text        NOT NULL UNIQUE, -- the same form sent twice is one purchase
    buyer        text        NOT NULL,
    store_id     text        NOT NULL, -- empty for none
    region       int         NOT NULL, -- GB/T 2260, 0 for none
    device       text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('PLACED', 'COVERING', 'OPEN', 'CLOSING',
                                 'PAID', 'SCREENING', 'HELD', 'SETTLING', 'REFUSED', 'SETTLED',
                                 'CLOSED')),
    placed_at    timestamptz NOT NULL,
    changed_at   timestamptz NOT NULL,
    due_at       timestamptz,          -- until when it can be paid
    paid_at      timestamptz,
    ended_at     timestamptz,          -- when it settled or was closed
    chosen       text        NOT NULL, -- the provider that is to be asked next
    paid_by      text        NOT NULL, -- the payment that counts
    handed_over  boolean     NOT NULL, -- goods have left for the buyer
    settle_try   int         NOT NULL CHECK (settle_try > 0),
    ledger_order text        NOT NULL, -- the command that settled it
    bound        boolean     NOT NULL, -- it made the store's owner the buyer's sponsor
    review       text        NOT NULL, -- the screening's number while it is held
    refused_by   text        NOT NULL CHECK (refused_by IN ('NOBODY', 'LEDGER', 'PERSON')),
    refusal      text        NOT NULL,
    trouble      text        NOT NULL  -- why a person must look
);
CREATE INDEX purchase_buyer ON platform.purchase (buyer, placed_at DESC);
CREATE INDEX purchase_recent ON platform.purchase (placed_at DESC);
CREATE INDEX purchase_store ON platform.purchase (store_id, paid_at DESC) WHERE store_id <> '';
CREATE INDEX purchase_due ON platform.purchase (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX purchase_looked_at ON platform.purchase (changed_at)
    WHERE refused_by <> 'NOBODY' OR trouble <> '' OR review <> '';

CREATE TABLE platform.purchase_line (
    number        text   NOT NULL REFERENCES platform.purchase,
    line          int    NOT NULL,
    sku_id        text   NOT NULL, -- empty where it is no goods of the shop
    title_zh      text   NOT NULL,
    title_en      text   NOT NULL,
    variant_zh    text   NOT NULL,
    variant_en    text   NOT NULL,
    picture_id    text   NOT NULL,
    offer         text   NOT NULL,
    coins_ppm     int    NOT NULL,
    settle_days   int    NOT NULL,
    quantity      int    NOT NULL CHECK (quantity > 0),
    unit_fen      bigint NOT NULL CHECK (unit_fen > 0),
    discount_fen  bigint NOT NULL CHECK (discount_fen BETWEEN 0 AND unit_fen * quantity - 1),
    supplier      text   NOT NULL, -- whom we owe the goods, empty for nobody by name
    supply_fen    bigint NOT NULL CHECK (supply_fen >= -1), -- of a piece; -1: the plan says
    provider_fen  bigint NOT NULL CHECK (provider_fen >= 0),
    coins_fen     bigint NOT NULL CHECK (coins_fen >= 0),
    wallet_fen    bigint NOT NULL CHECK (wallet_fen >= 0),
    provider_left bigint NOT NULL CHECK (provider_left BETWEEN 0 AND provider_fen),
    coins_left    bigint NOT NULL CHECK (coins_left BETWEEN 0 AND coins_fen),
    wallet_left   bigint NOT NULL CHECK (wallet_left BETWEEN 0 AND wallet_fen),
    quantity_left int    NOT NULL CHECK (quantity_left BETWEEN 0 AND quantity),
    PRIMARY KEY (number, line),
    CHECK (provider_fen + coins_fen + wallet_fen = unit_fen * quantity - discount_fen)
);
CREATE INDEX purchase_line_offer ON platform.purchase_line (offer);

CREATE TABLE platform.purchase_discount (
    number     text   NOT NULL REFERENCES platform.purchase,
    line       int    NOT NULL,
    code       text   NOT NULL, -- of the step of the pricing
    title_zh   text   NOT NULL,
    title_en   text   NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    PRIMARY KEY (number, line, code)
);

CREATE TABLE platform.purchase_hold (
    hold_id    text   PRIMARY KEY, -- its name in the ledger: no hold has two owners
    number     text   NOT NULL REFERENCES platform.purchase,
    line       int    NOT NULL,
    asset      text   NOT NULL CHECK (asset IN ('MONEY', 'COINS')),
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    state      text   NOT NULL CHECK (state IN ('WANTED', 'PLACED', 'DROPPED', 'ENDED'))
);
CREATE INDEX purchase_hold_purchase ON platform.purchase_hold (number, line);

CREATE TABLE platform.purchase_attempt (
    attempt_id text   PRIMARY KEY, -- the number of the payment
    number     text   NOT NULL REFERENCES platform.purchase,
    place      int    NOT NULL,
    provider   text   NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    state      text   NOT NULL CHECK (state IN ('OPEN', 'PAID', 'CLOSED', 'DISPUTED')),
    UNIQUE (number, place)
);
CREATE UNIQUE INDEX purchase_attempt_one_open ON platform.purchase_attempt (number)
    WHERE state = 'OPEN';

-- BEFORE: before the settlement; AFTER: by a reversal in the ledger; STRAY: a payment beside the one
-- that counts.
CREATE TABLE platform.purchase_refund (
    refund_id    text        PRIMARY KEY,
    number       text        NOT NULL REFERENCES platform.purchase,
    kind         text        NOT NULL CHECK (kind IN ('BEFORE', 'AFTER', 'STRAY')),
    reference    text        NOT NULL, -- the return that it answers
    attempt_id   text        NOT NULL, -- the payment that it is of
    state        text        NOT NULL CHECK (state IN
        ('ASKED', 'DECLINED', 'PLANNED', 'REVERSED', 'DONE', 'REFUSED')),
    asked_fen    bigint      NOT NULL CHECK (asked_fen > 0),
    provider_fen bigint      NOT NULL CHECK (provider_fen >= 0), -- of an AFTER: by the ledger's word
    coins_fen    bigint      NOT NULL CHECK (coins_fen >= 0),
    wallet_fen   bigint      NOT NULL CHECK (wallet_fen >= 0),
    reason       text        NOT NULL,
    who          text        NOT NULL,
    asked_at     timestamptz NOT NULL,
    decided_by   text        NOT NULL,
    note         text        NOT NULL
);
CREATE INDEX purchase_refund_purchase ON platform.purchase_refund (number, asked_at);
CREATE INDEX purchase_refund_asked ON platform.purchase_refund (asked_at) WHERE state = 'ASKED';
CREATE INDEX purchase_refund_who ON platform.purchase_refund (who, asked_at);
CREATE UNIQUE INDEX purchase_refund_stray ON platform.purchase_refund (attempt_id)
    WHERE kind = 'STRAY';

CREATE TABLE platform.purchase_refund_cut (
    refund_id  text   NOT NULL REFERENCES platform.purchase_refund,
    number     text   NOT NULL REFERENCES platform.purchase,
    rule       text   NOT NULL,
    amount_fen bigint NOT NULL,
    PRIMARY KEY (refund_id, rule)
);
CREATE INDEX purchase_refund_cut_purchase ON platform.purchase_refund_cut (number);

CREATE TABLE platform.purchase_earning (
    number      text   NOT NULL REFERENCES platform.purchase,
    programme   text   NOT NULL,
    micropoints bigint NOT NULL CHECK (micropoints > 0),
    PRIMARY KEY (number, programme)
);

-- What is still to be done in the world. Written with what decided it, gone with the answer.
CREATE TABLE platform.purchase_effect (
    place      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number     text        NOT NULL REFERENCES platform.purchase,
    kind       text        NOT NULL,
    subject    text        NOT NULL,
    amount_fen bigint      NOT NULL CHECK (amount_fen >= 0),
    try_at     timestamptz NOT NULL,
    trouble    text        NOT NULL
);
CREATE INDEX purchase_effect_purchase ON platform.purchase_effect (number, place);
CREATE INDEX purchase_effect_due ON platform.purchase_effect (try_at);
CREATE INDEX purchase_effect_trouble ON platform.purchase_effect (place) WHERE trouble <> '';

CREATE TABLE platform.purchase_step (
    step   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number text        NOT NULL REFERENCES platform.purchase,
    at     timestamptz NOT NULL,
    what   text        NOT NULL,
    who    text        NOT NULL,
    note   text        NOT NULL
);
CREATE INDEX purchase_step_purchase ON platform.purchase_step (number, step);
