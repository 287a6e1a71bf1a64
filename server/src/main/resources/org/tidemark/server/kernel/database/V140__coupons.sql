-- What is taken off prices: full reductions, prices of levels, coupons, and what became of them.
CREATE TABLE platform.coupon_kind (
    kind_id      text        PRIMARY KEY,
    name_zh      text        NOT NULL,
    name_en      text        NOT NULL,
    way          text        NOT NULL CHECK (way IN
        ('EVERYBODY', 'LEVEL', 'CODE', 'SIGN_UP', 'FIRST_ORDER', 'STAFF')),
    level        text        NOT NULL, -- programme/name; empty for everybody
    amount_fen   bigint      NOT NULL CHECK (amount_fen >= 0),
    share_ppm    integer     NOT NULL CHECK (share_ppm >= 0 AND share_ppm < 1000000),
    most_fen     bigint      NOT NULL CHECK (most_fen >= 0), -- that a share takes off
    least_fen    bigint      NOT NULL CHECK (least_fen >= 0), -- that its goods come to
    products     text[]      NOT NULL,
    categories   text[]      NOT NULL,
    from_day     date        NOT NULL, -- by the ledger's zone
    until_day    date        NOT NULL CHECK (until_day >= from_day),
    most         integer     NOT NULL CHECK (most >= 0),      -- in all, 0 for any number
    most_each    integer     NOT NULL CHECK (most_each >= 0), -- for a member, 0 for any number
    code         text        NOT NULL, -- empty where none gets a coupon
    hash         text        NOT NULL, -- SHA-256 of all of it
    proposed_by  text        NOT NULL,
    proposed_at  timestamptz NOT NULL,
    agreed_by    text        NOT NULL DEFAULT '',
    published_at timestamptz,
    ended_on     date,                 -- none is given from that day on
    taken        integer     NOT NULL DEFAULT 0 CHECK (taken >= 0 AND (most = 0 OR taken <= most)),
    CHECK ((amount_fen > 0) <> (share_ppm > 0))
);
CREATE UNIQUE INDEX coupon_kind_code ON platform.coupon_kind (code) WHERE code <> '';
COMMENT ON TABLE platform.coupon_kind IS 'What is published never changes; ending one takes back no coupon';
COMMENT ON COLUMN platform.coupon_kind.taken IS 'Coupons that were given; without coupons, orders that use it, where there is a number of them';

CREATE TABLE platform.coupon (
    coupon_id text        PRIMARY KEY,
    kind_id   text        NOT NULL REFERENCES platform.coupon_kind,
    member_id text        NOT NULL,
    cause     text        NOT NULL, -- why it was given, once a cause
    given_at  timestamptz NOT NULL,
    UNIQUE (kind_id, member_id, cause)
);
CREATE INDEX coupon_member ON platform.coupon (member_id, given_at DESC);

CREATE TABLE platform.coupon_use (
    order_number text        NOT NULL,
    kind_id      text        NOT NULL REFERENCES platform.coupon_kind,
    coupon_id    text        REFERENCES platform.coupon, -- none where nobody holds one
    member_id    text        NOT NULL,
    off_fen      bigint      NOT NULL CHECK (off_fen > 0),
    placed_at    timestamptz NOT NULL,
    ended_at     timestamptz,          -- the order came to nothing: it is free again
    PRIMARY KEY (order_number, kind_id)
);
CREATE UNIQUE INDEX coupon_use_once ON platform.coupon_use (coupon_id) WHERE ended_at IS NULL;
CREATE INDEX coupon_use_kind ON platform.coupon_use (kind_id, placed_at DESC);

-- Whoever has signed up since a kind was published.
CREATE INDEX account_created ON platform.account (created_at);
