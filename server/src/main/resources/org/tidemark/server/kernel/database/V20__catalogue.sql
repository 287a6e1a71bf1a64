-- What the shop sells: categories of two levels, products, their pictures, what can be bought of
-- them, and how much of it is there.
CREATE TABLE platform.shop_category (
    category_id text        PRIMARY KEY,
    parent_id   text        REFERENCES platform.shop_category,
    place       int         NOT NULL,
    title_zh    text        NOT NULL,
    title_en    text        NOT NULL,
    CHECK (parent_id <> category_id)
);
CREATE INDEX shop_category_parent ON platform.shop_category (parent_id);

CREATE TABLE platform.shop_product (
    product_id  text        PRIMARY KEY,
    category_id text        NOT NULL REFERENCES platform.shop_category,
    title_zh    text        NOT NULL,
    title_en    text        NOT NULL,
    text_zh     text        NOT NULL,
    text_en     text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('DRAFT', 'ON_SALE', 'WITHDRAWN')),
    words       tsvector    NOT NULL, -- of titles and texts, divided by the platform
    created_at  timestamptz NOT NULL
);
CREATE INDEX shop_product_category ON platform.shop_product (category_id);
CREATE INDEX shop_product_newest ON platform.shop_product (created_at DESC) WHERE state = 'ON_SALE';
CREATE INDEX shop_product_words ON platform.shop_product USING gin (words);

CREATE TABLE platform.shop_sku (
    sku_id       text   PRIMARY KEY,
    product_id   text   NOT NULL REFERENCES platform.shop_product,
    place        int    NOT NULL,
    variant_zh   text   NOT NULL,
    variant_en   text   NOT NULL,
    offer_id     text   NOT NULL,
    supplier     text   NOT NULL DEFAULT '', -- whom the supply price is owed; empty for nobody by name
    supply_fen   bigint NOT NULL CHECK (supply_fen > 0),
    margin_fen   bigint NOT NULL CHECK (margin_fen >= 0),
    weight_grams int    NOT NULL CHECK (weight_grams >= 0),
    low_stock    int    NOT NULL CHECK (low_stock >= 0), -- told to staff from here down
    for_sale     boolean NOT NULL
);
CREATE INDEX shop_sku_product ON platform.shop_sku (product_id, place);

-- A picture in a few widths; its id is of its bytes, so that it never changes.
CREATE TABLE platform.shop_picture (
    picture_id text PRIMARY KEY,
    product_id text NOT NULL REFERENCES platform.shop_product,
    place      int  NOT NULL
);
CREATE INDEX shop_picture_product ON platform.shop_picture (product_id, place);

CREATE TABLE platform.shop_picture_file (
    picture_id text  NOT NULL REFERENCES platform.shop_picture ON DELETE CASCADE,
    width      int   NOT NULL,
    height     int   NOT NULL,
    jpeg       bytea NOT NULL,
    PRIMARY KEY (picture_id, width)
);

-- What lies on the shelves, and what of it is promised to orders.
CREATE TABLE platform.stock (
    sku_id   text PRIMARY KEY REFERENCES platform.shop_sku,
    shelf    int  NOT NULL CHECK (shelf >= 0),
    reserved int  NOT NULL CHECK (reserved BETWEEN 0 AND shelf)
);

CREATE TABLE platform.stock_reservation (
    order_number text        PRIMARY KEY,
    state        text        NOT NULL CHECK (state IN ('RESERVED', 'RELEASED', 'TAKEN')),
    made_at      timestamptz NOT NULL
);

CREATE TABLE platform.stock_reserved (
    order_number text NOT NULL REFERENCES platform.stock_reservation,
    sku_id       text NOT NULL REFERENCES platform.stock,
    quantity     int  NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (order_number, sku_id)
);

-- The journal of the shelves: its sum over a SKU is what lies there.
CREATE TABLE platform.stock_entry (
    entry     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sku_id    text        NOT NULL REFERENCES platform.stock,
    kind      text        NOT NULL CHECK (kind IN ('BOOKED', 'TAKEN', 'PUT_BACK')),
    quantity  int         NOT NULL CHECK (quantity <> 0), -- below zero: it left
    reference text        NOT NULL,                       -- of the order or the return, else empty
    reason    text        NOT NULL,
    booked_by text        NOT NULL,
    booked_at timestamptz NOT NULL
);
CREATE INDEX stock_entry_sku ON platform.stock_entry (sku_id, entry DESC);
CREATE UNIQUE INDEX stock_entry_once ON platform.stock_entry (sku_id, kind, reference)
    WHERE reference <> '';
