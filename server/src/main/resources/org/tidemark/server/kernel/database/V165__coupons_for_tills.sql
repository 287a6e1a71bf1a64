-- Coupons for tills: the operator bears them, the store is owed its part of the whole sum.
ALTER TABLE platform.coupon_kind
    ADD COLUMN place text NOT NULL DEFAULT 'SHOP' CHECK (place IN ('SHOP', 'TILL')),
    ADD CONSTRAINT coupon_kind_tills CHECK (place = 'SHOP' OR way IN
        ('CODE', 'SIGN_UP', 'FIRST_ORDER', 'STAFF'));
COMMENT ON COLUMN platform.coupon_kind.place IS 'Whether orders of the shop use it, or payments at tills of stores';
