-- Products that members like, and those that they looked at last.
CREATE TABLE platform.favourite (
    member_id  text        NOT NULL,
    product_id text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (member_id, product_id)
);
CREATE TABLE platform.product_look (
    member_id  text        NOT NULL,
    product_id text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (member_id, product_id)
);
CREATE TABLE platform.looks_off (
    member_id text PRIMARY KEY
);
COMMENT ON TABLE platform.looks_off IS 'Members who do not want to have kept what they look at';
