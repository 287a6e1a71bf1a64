-- Orders of the shop. Money that is moved for them is in the ledger and at payment providers; here
-- stands what was agreed, what is left of it, and under which numbers it moves.
CREATE TABLE platform.basket_line (
    member_id text        NOT NULL,
    sku_id    text        NOT NULL,
    quantity  int         NOT NULL CHECK (quantity BETWEEN 1 AND 999),
    added_at  timestamptz NOT NULL,
    PRIMARY KEY (member_id, sku_id)
);

CREATE TABLE platform.address (
    address_id text        PRIMARY KEY,
    member_id  text        NOT NULL,
    recipient  text        NOT NULL,
    phone      text        NOT NULL,
    region     int         NOT NULL, -- GB/T 2260, six digits
    street     text        NOT NULL,
    used_at    timestamptz NOT NULL  -- the one used last is offered first
);
CREATE INDEX address_member ON platform.address (member_id, used_at DESC);

CREATE TABLE platform.freight_tariff (
    province      int    PRIMARY KEY, -- two digits; 0: all that have no own row
    base_fen      bigint NOT NULL CHECK (base_fen >= 0),
    base_grams    bigint NOT NULL CHECK (base_grams >= 0),
    step_fen      bigint NOT NULL CHECK (step_fen >= 0),
    step_grams    bigint NOT NULL CHECK (step_grams >= 0),
    free_from_fen bigint NOT NULL CHECK (free_from_fen >= 0)
);

CREATE TABLE platform.shop_order (
    order_number   text        PRIMARY KEY,
    member_id      text        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('CREATED', 'PAID', 'SHIPPED', 'RECEIVED',
                                   'IN_RETURN', 'SETTLING', 'SETTLED', 'CLOSED')),
    created_at     timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    due_at         timestamptz,                      -- when it goes on by itself
    region         int         NOT NULL,
    recipient      text        NOT NULL,
    phone          text        NOT NULL,
    street         text        NOT NULL,
    holds_ready    boolean     NOT NULL DEFAULT false, -- coins and wallet parts are set aside
    paid_by        text        NOT NULL DEFAULT '',  -- the payment that counts
    carrier        text        NOT NULL DEFAULT '',
    tracking       text        NOT NULL DEFAULT '',
    received_at    timestamptz,
    returning_from text        NOT NULL DEFAULT '',  -- the state before the return
    return_until   timestamptz,
    attempt        int         NOT NULL DEFAULT 1,   -- of the settlement: a refusal is for good
    ledger_order   text        NOT NULL DEFAULT '',  -- the command that settled it
    earned         text        NOT NULL DEFAULT '',  -- programme=micropoints, as settled
    review         text        NOT NULL DEFAULT '',  -- the screening's number while it is held
    trouble        text        NOT NULL DEFAULT ''   -- why a person must look
);
CREATE INDEX shop_order_member ON platform.shop_order (member_id, created_at DESC);
CREATE INDEX shop_order_due ON platform.shop_order (state, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX shop_order_recent ON platform.shop_order (created_at DESC);
CREATE INDEX shop_order_trouble ON platform.shop_order (changed_at) WHERE trouble <> '' OR review <> '';

CREATE TABLE platform.shop_order_line (
    order_number  text   NOT NULL REFERENCES platform.shop_order,
    line          int    NOT NULL,
    sku_id        text   NOT NULL, -- empty for the freight
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
    provider_fen  bigint NOT NULL CHECK (provider_fen >= 0),
    coins_fen     bigint NOT NULL CHECK (coins_fen >= 0),
    wallet_fen    bigint NOT NULL CHECK (wallet_fen >= 0),
    provider_left bigint NOT NULL CHECK (provider_left BETWEEN 0 AND provider_fen),
    coins_left    bigint NOT NULL CHECK (coins_left BETWEEN 0 AND coins_fen),
    wallet_left   bigint NOT NULL CHECK (wallet_left BETWEEN 0 AND wallet_fen),
    quantity_left int    NOT NULL CHECK (quantity_left BETWEEN 0 AND quantity),
    PRIMARY KEY (order_number, line),
    CHECK (provider_fen + coins_fen + wallet_fen = unit_fen * quantity)
);

-- Every step of an order, with who made it. what: the state's name, or what else happened.
CREATE TABLE platform.shop_order_step (
    step         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_number text        NOT NULL REFERENCES platform.shop_order,
    at           timestamptz NOT NULL,
    what         text        NOT NULL,
    who          text        NOT NULL,
    note         text        NOT NULL
);
CREATE INDEX shop_order_step_order ON platform.shop_order_step (order_number, step);

CREATE TABLE platform.shop_payment (
    payment_id   text        PRIMARY KEY,
    order_number text        NOT NULL REFERENCES platform.shop_order,
    attempt      int         NOT NULL,
    provider     text        NOT NULL,
    scene        text        NOT NULL,
    amount_fen   bigint      NOT NULL CHECK (amount_fen > 0),
    state        text        NOT NULL CHECK (state IN ('OPEN', 'PAID', 'CLOSED', 'DISPUTED')),
    asked_at     timestamptz NOT NULL,
    UNIQUE (order_number, attempt)
);
CREATE UNIQUE INDEX shop_payment_one_open ON platform.shop_payment (order_number) WHERE state = 'OPEN';

-- Coins and money that are set aside for a line. A hold that is to end may have a follower.
CREATE TABLE platform.shop_hold (
    hold_id      text    PRIMARY KEY,
    order_number text    NOT NULL REFERENCES platform.shop_order,
    line         int     NOT NULL,
    asset        text    NOT NULL CHECK (asset IN ('MONEY', 'COINS')),
    amount_fen   bigint  NOT NULL CHECK (amount_fen > 0),
    state        text    NOT NULL CHECK (state IN ('WANTED', 'PLACED', 'DROPPED', 'ENDED')),
    replaces     text    NOT NULL DEFAULT ''
);
CREATE INDEX shop_hold_order ON platform.shop_hold (order_number, line);
CREATE INDEX shop_hold_dropped ON platform.shop_hold (hold_id) WHERE state = 'DROPPED';

CREATE TABLE platform.shop_return (
    return_number text        PRIMARY KEY,
    order_number  text        NOT NULL REFERENCES platform.shop_order,
    member_id     text        NOT NULL,
    state         text        NOT NULL CHECK (state IN ('ASKED', 'APPROVED', 'REFUNDING',
                                  'REFUNDED', 'REFUSED', 'WITHDRAWN')),
    reason        text        NOT NULL,
    asked_at      timestamptz NOT NULL,
    answer        text        NOT NULL DEFAULT '',
    answered_by   text        NOT NULL DEFAULT '',
    changed_at    timestamptz NOT NULL
);
CREATE INDEX shop_return_member ON platform.shop_return (member_id, asked_at DESC);
CREATE INDEX shop_return_state ON platform.shop_return (state, asked_at);
CREATE UNIQUE INDEX shop_return_one_open ON platform.shop_return (order_number)
    WHERE state IN ('ASKED', 'APPROVED', 'REFUNDING');

CREATE TABLE platform.shop_return_line (
    return_number text   NOT NULL REFERENCES platform.shop_return,
    line          int    NOT NULL,
    quantity      int    NOT NULL CHECK (quantity >= 0),
    amount_fen    bigint NOT NULL CHECK (amount_fen > 0),
    PRIMARY KEY (return_number, line)
);

CREATE TABLE platform.shop_return_photo (
    return_number text  NOT NULL REFERENCES platform.shop_return,
    photo         int   NOT NULL,
    image         bytea NOT NULL, -- drawn anew as JPEG
    PRIMARY KEY (return_number, photo)
);

-- Money that goes back. BEFORE: before the settlement; AFTER: by a reversal in the ledger; STRAY: a
-- payment that came in beside the one that counts.
CREATE TABLE platform.shop_refund (
    refund_number text        PRIMARY KEY,
    order_number  text        NOT NULL REFERENCES platform.shop_order,
    kind          text        NOT NULL CHECK (kind IN ('BEFORE', 'AFTER', 'STRAY')),
    return_number text        NOT NULL DEFAULT '',
    payment_id    text        NOT NULL DEFAULT '',
    state         text        NOT NULL CHECK (state IN ('PLANNED', 'DONE', 'REFUSED')),
    asked_fen     bigint      NOT NULL CHECK (asked_fen > 0),
    provider_fen  bigint      NOT NULL CHECK (provider_fen >= 0), -- of an AFTER: by the ledger's word
    coins_fen     bigint      NOT NULL CHECK (coins_fen >= 0),
    wallet_fen    bigint      NOT NULL, -- into the wallet; of an AFTER: by the ledger's word
    reversed      boolean     NOT NULL DEFAULT false, -- the ledger has answered
    reason        text        NOT NULL,
    who           text        NOT NULL,
    planned_at    timestamptz NOT NULL,
    try_at        timestamptz NOT NULL,
    trouble       text        NOT NULL DEFAULT ''
);
CREATE INDEX shop_refund_order ON platform.shop_refund (order_number, planned_at);
CREATE INDEX shop_refund_planned ON platform.shop_refund (try_at) WHERE state = 'PLANNED';
CREATE UNIQUE INDEX shop_refund_stray ON platform.shop_refund (payment_id) WHERE kind = 'STRAY';

CREATE TABLE platform.shop_refund_line (
    refund_number text   NOT NULL REFERENCES platform.shop_refund,
    line          int    NOT NULL,
    quantity      int    NOT NULL,
    provider_fen  bigint NOT NULL,
    coins_fen     bigint NOT NULL,
    wallet_fen    bigint NOT NULL,
    PRIMARY KEY (refund_number, line)
);

-- What the ledger cut from a refund, a row a reason.
CREATE TABLE platform.shop_refund_cut (
    refund_number text   NOT NULL REFERENCES platform.shop_refund,
    rule          text   NOT NULL,
    amount_fen    bigint NOT NULL,
    PRIMARY KEY (refund_number, rule)
);

CREATE TABLE platform.shop_invoice (
    order_number   text        PRIMARY KEY REFERENCES platform.shop_order,
    member_id      text        NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('PERSONAL', 'COMPANY')),
    title          text        NOT NULL,
    tax_number     text        NOT NULL,
    amount_fen     bigint      NOT NULL,
    state          text        NOT NULL CHECK (state IN ('ASKED', 'ISSUED', 'REFUSED')),
    asked_at       timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    invoice_number text        NOT NULL DEFAULT '',
    answer         text        NOT NULL DEFAULT '',
    document       bytea,
    red_due        boolean     NOT NULL DEFAULT false, -- refunded after it was issued
    red_number     text        NOT NULL DEFAULT ''
);
CREATE INDEX shop_invoice_member ON platform.shop_invoice (member_id, asked_at DESC);
CREATE INDEX shop_invoice_state ON platform.shop_invoice (state, asked_at);
