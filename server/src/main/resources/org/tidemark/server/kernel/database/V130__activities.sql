-- Activities: a programme or some goods with a period and a place in the shop.
CREATE TABLE platform.page_picture (
    picture_id text    NOT NULL, -- of the bytes and of what it belongs to
    width      integer NOT NULL,
    height     integer NOT NULL,
    jpeg       bytea   NOT NULL,
    PRIMARY KEY (picture_id, width)
);
COMMENT ON TABLE platform.page_picture IS 'Pictures of banners and activities, as the platform has drawn them';

CREATE TABLE platform.activity (
    activity_id  text        PRIMARY KEY,
    name_zh      text        NOT NULL,
    name_en      text        NOT NULL,
    lead_zh      text        NOT NULL,
    lead_en      text        NOT NULL,
    programmes   text[]      NOT NULL, -- whose points its goods bring
    offers       text[]      NOT NULL,
    products     text[]      NOT NULL,
    from_day     date        NOT NULL, -- by the ledger's zone
    until_day    date        NOT NULL CHECK (until_day >= from_day),
    announced    boolean     NOT NULL, -- shown before its first day, too
    picture_id   text        NOT NULL, -- empty for none
    hash         text        NOT NULL, -- SHA-256 of all of it
    proposed_by  text        NOT NULL,
    proposed_at  timestamptz NOT NULL,
    agreed_by    text        NOT NULL DEFAULT '',
    published_at timestamptz,
    ended_on     date                  -- taken out of the shop before its last day was over
);
CREATE INDEX activity_published ON platform.activity (until_day) WHERE published_at IS NOT NULL;
COMMENT ON TABLE platform.activity IS 'What is published never changes; ending one takes it out of the shop and nothing from anybody';
