-- Orders and members are found by parts of what is sealed of them: short keyed hashes, made by the platform.
-- Null where they are still to be made, which the next start does.
ALTER TABLE platform.account ADD COLUMN phone_marks bigint[], ADD COLUMN name_marks bigint[];
ALTER TABLE platform.shop_order ADD COLUMN delivery_marks bigint[];
CREATE INDEX account_phone_marks ON platform.account USING gin (phone_marks);
CREATE INDEX account_name_marks ON platform.account USING gin (name_marks);
CREATE INDEX shop_order_delivery_marks ON platform.shop_order USING gin (delivery_marks);
CREATE INDEX account_phone_unmarked ON platform.account (member_id)
    WHERE phone_marks IS NULL AND phone_sealed IS NOT NULL;
CREATE INDEX account_name_unmarked ON platform.account (member_id)
    WHERE name_marks IS NULL AND name_sealed IS NOT NULL;
CREATE INDEX shop_order_unmarked ON platform.shop_order (order_number)
    WHERE delivery_marks IS NULL AND delivery_sealed IS NOT NULL;

-- One list of all orders, newest first, goes on from a place by the time and the number of an order.
DROP INDEX platform.purchase_recent;
CREATE INDEX purchase_recent ON platform.purchase (placed_at DESC, number DESC);
CREATE INDEX purchase_state ON platform.purchase (state, placed_at DESC, number DESC);
CREATE INDEX purchase_kind ON platform.purchase (kind, placed_at DESC, number DESC);
CREATE INDEX purchase_placed_at_store ON platform.purchase (store_id, placed_at DESC, number DESC)
    WHERE store_id <> '';
CREATE INDEX purchase_line_sku ON platform.purchase_line (sku_id, number) WHERE sku_id <> '';
CREATE INDEX shop_order_tracking ON platform.shop_order (tracking) WHERE tracking <> '';

-- Orders that no purchase stands behind: programs and staff gave them to the ledger themselves. Followed from
-- the ledger, can be deleted, and is made again.
CREATE TABLE platform.direct_order (
    order_id     text        PRIMARY KEY,
    settled_at   timestamptz NOT NULL,
    channel      text        NOT NULL CHECK (channel IN ('API', 'CONSOLE')),
    member_id    text        NOT NULL,
    store_id     text        NOT NULL, -- empty for none
    offers       text[]      NOT NULL, -- of its lines, each once
    lines        int         NOT NULL,
    total_fen    bigint      NOT NULL,
    coins_fen    bigint      NOT NULL,
    wallet_fen   bigint      NOT NULL,
    refunded_fen bigint      NOT NULL
);
CREATE INDEX direct_order_recent ON platform.direct_order (settled_at DESC, order_id DESC);
CREATE INDEX direct_order_channel ON platform.direct_order (channel, settled_at DESC, order_id DESC);
CREATE INDEX direct_order_member ON platform.direct_order (member_id, settled_at DESC, order_id DESC);
CREATE INDEX direct_order_store ON platform.direct_order (store_id, settled_at DESC, order_id DESC)
    WHERE store_id <> '';
CREATE INDEX direct_order_offers ON platform.direct_order USING gin (offers);
CREATE TABLE platform.direct_order_progress (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    seq      bigint  NOT NULL, -- up to which event they are there
    ordinal  int     NOT NULL
);
