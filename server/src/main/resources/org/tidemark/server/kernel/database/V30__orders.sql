-- Orders of the shop: what stands on top of a purchase where goods are sent.
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

-- What an order has beside its purchase: where its goods are.
CREATE TABLE platform.shop_order (
    order_number   text        PRIMARY KEY REFERENCES platform.purchase,
    stage          text        NOT NULL CHECK (stage IN ('WAITING', 'SHIPPED', 'RECEIVED',
                                   'IN_RETURN')),
    due_at         timestamptz,                      -- when it goes on by itself
    region         int         NOT NULL,
    recipient      text        NOT NULL,
    phone          text        NOT NULL,
    street         text        NOT NULL,
    carrier        text        NOT NULL,
    tracking       text        NOT NULL,
    received_at    timestamptz,
    returning_from text        NOT NULL,             -- the stage before the return
    return_until   timestamptz
);
CREATE INDEX shop_order_due ON platform.shop_order (stage, due_at) WHERE due_at IS NOT NULL;

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
