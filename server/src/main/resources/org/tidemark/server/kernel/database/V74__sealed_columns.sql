-- What people say about themselves is sealed. The next start seals what stands in the clear, with the key
-- that the database does not know, and drops the columns in which it stood.
ALTER TABLE platform.account ADD COLUMN name_sealed bytea;             -- null for none, and once it is erased
ALTER TABLE platform.address ADD COLUMN place_sealed bytea;            -- recipient, phone, street
ALTER TABLE platform.shop_order ADD COLUMN delivery_sealed bytea;      -- the same; null once it is erased
ALTER TABLE platform.shop_invoice ADD COLUMN title_sealed bytea;       -- title, tax number; null once erased
ALTER TABLE platform.shop_invoice ADD COLUMN document_sealed bytea;    -- null before it is issued
ALTER TABLE platform.shop_return ADD COLUMN reason_sealed bytea;       -- null once it is erased
ALTER TABLE platform.shop_return_photo ADD COLUMN image_sealed bytea;
ALTER TABLE platform.wechat_binding ADD COLUMN openid_sealed bytea;
ALTER TABLE platform.passkey ADD COLUMN label_sealed bytea;
