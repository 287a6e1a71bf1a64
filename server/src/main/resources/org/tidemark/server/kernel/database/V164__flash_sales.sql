-- Flash sales are one more way to come by what is taken off: some hours of each day, some pieces.
ALTER TABLE platform.coupon_kind DROP CONSTRAINT coupon_kind_way_check;
ALTER TABLE platform.coupon_kind ADD CONSTRAINT coupon_kind_way_check CHECK (way IN
    ('EVERYBODY', 'LEVEL', 'FLASH', 'CODE', 'SIGN_UP', 'FIRST_ORDER', 'STAFF'));
ALTER TABLE platform.coupon_kind
    ADD COLUMN opens  integer NOT NULL DEFAULT 0,
    ADD COLUMN closes integer NOT NULL DEFAULT 1440,
    ADD CONSTRAINT coupon_kind_hours CHECK (opens >= 0 AND opens < closes AND closes <= 1440),
    ADD CONSTRAINT coupon_kind_pieces CHECK (way <> 'FLASH' OR most > 0);
COMMENT ON COLUMN platform.coupon_kind.opens IS 'The minute of each of its days from which on it is taken off, by the ledger''s zone';
COMMENT ON COLUMN platform.coupon_kind.closes IS 'The first minute in which it is not any more';
COMMENT ON COLUMN platform.coupon_kind.taken IS 'Coupons that were given; of a flash sale, pieces; without either, orders that use it, where there is a number of them';

ALTER TABLE platform.coupon_use ADD COLUMN pieces integer NOT NULL DEFAULT 1 CHECK (pieces > 0);
COMMENT ON COLUMN platform.coupon_use.pieces IS 'Of a flash sale: how many pieces had its price';
