-- What reports are made of, by month: counted from the read model record by record. Deleted, all of it, with the
-- place set back to 0, it is made again.
CREATE TABLE platform.report_progress (
    one boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (one),
    seq bigint  NOT NULL
);
INSERT INTO platform.report_progress (seq) VALUES (0);
COMMENT ON TABLE platform.report_progress IS 'Up to which record of the journal the reports have been brought';

CREATE TABLE platform.report_buyer (
    member      text NOT NULL PRIMARY KEY,
    first_month date NOT NULL
);
COMMENT ON TABLE platform.report_buyer IS 'In which month a member''s first order was settled';

CREATE TABLE platform.report_buyer_month (
    month  date   NOT NULL,
    member text   NOT NULL,
    orders bigint NOT NULL,
    PRIMARY KEY (month, member)
);
COMMENT ON TABLE platform.report_buyer_month IS 'Who ordered in which month, and how often';

CREATE TABLE platform.report_cohort (
    first_month date   NOT NULL,
    month       date   NOT NULL,
    buyers      bigint NOT NULL,
    orders      bigint NOT NULL,
    PRIMARY KEY (first_month, month)
);
COMMENT ON TABLE platform.report_cohort IS
    'How many of those who first ordered in one month ordered in another, and how many orders';

CREATE TABLE platform.report_part (
    kind         text   NOT NULL CHECK (kind IN ('STORE', 'PRODUCT', 'REGION')),
    month        date   NOT NULL,
    part         text   NOT NULL, -- of a store, a product, a region of GB/T 2260; empty for none
    orders       bigint NOT NULL,
    total_fen    bigint NOT NULL,
    reversals    bigint NOT NULL,
    reversed_fen bigint NOT NULL,
    PRIMARY KEY (kind, month, part)
);
COMMENT ON TABLE platform.report_part IS 'Orders settled and reversed, by where and what was bought';

CREATE TABLE platform.report_product (
    product  text NOT NULL PRIMARY KEY, -- the number of the goods, or the offer of what is none
    title_zh text NOT NULL,
    title_en text NOT NULL
);
COMMENT ON TABLE platform.report_product IS 'What goods were called when they were last sold';

CREATE TABLE platform.report_reward (
    kind   text   NOT NULL CHECK (kind IN ('REGION', 'TEAM')),
    month  date   NOT NULL,
    member text   NOT NULL,
    asset  text   NOT NULL,
    amount bigint NOT NULL,
    lines  bigint NOT NULL,
    PRIMARY KEY (kind, month, member, asset)
);
COMMENT ON TABLE platform.report_reward IS 'What agents of regions and leaders of teams were given';

CREATE TABLE platform.report_reward_month (
    kind   text   NOT NULL,
    month  date   NOT NULL,
    asset  text   NOT NULL,
    amount bigint NOT NULL,
    PRIMARY KEY (kind, month, asset)
);
COMMENT ON TABLE platform.report_reward_month IS 'The same for all of them together';

CREATE TABLE platform.report_price (
    month        date   NOT NULL,
    programme    text   NOT NULL,
    price_micros bigint NOT NULL,
    PRIMARY KEY (month, programme)
);
COMMENT ON TABLE platform.report_price IS 'The last price of a pool in each month in which it was touched';
