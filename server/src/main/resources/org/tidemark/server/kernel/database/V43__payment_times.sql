-- When a payment came to its present state: for lists, and for comparing with a provider's bill.
ALTER TABLE platform.payment ADD COLUMN changed_at timestamptz NOT NULL DEFAULT '-infinity';
ALTER TABLE platform.payment ALTER COLUMN changed_at DROP DEFAULT;
CREATE INDEX payment_changed ON platform.payment (changed_at);

-- Who a member is to WeChat, bound by his own consent.
CREATE TABLE platform.wechat_binding (
    member_id text        PRIMARY KEY,
    openid    text        NOT NULL,
    bound_at  timestamptz NOT NULL
);
