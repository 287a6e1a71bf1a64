-- The front of the shop as staff orders it; without rows it is as the platform brings it.
CREATE TABLE platform.front_banner (
    banner_id  text    PRIMARY KEY,
    text_zh    text    NOT NULL,
    text_en    text    NOT NULL,
    link       text    NOT NULL, -- a page of this shop
    picture_id text    NOT NULL, -- empty for none
    from_day   date    NOT NULL, -- by the ledger's zone
    until_day  date    NOT NULL CHECK (until_day >= from_day),
    place      integer NOT NULL, -- the least first
    made_by    text    NOT NULL
);
CREATE TABLE platform.front_zone (
    zone_id  text    PRIMARY KEY,
    kind     text    NOT NULL CHECK (kind IN ('NEWEST', 'PRODUCTS', 'CATEGORY', 'ACTIVITY')),
    title_zh text    NOT NULL,
    title_en text    NOT NULL,
    targets  text[]  NOT NULL, -- products, the category or the activity
    place    integer NOT NULL,
    shown    boolean NOT NULL,
    made_by  text    NOT NULL
);
