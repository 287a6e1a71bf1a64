-- Notices of the operator to everybody, or to members in their wallets.
CREATE TABLE platform.notice (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    place     text        NOT NULL CHECK (place IN ('SHOP', 'WALLET')),
    title_zh  text        NOT NULL,
    title_en  text        NOT NULL,
    text_zh   text        NOT NULL,
    text_en   text        NOT NULL,
    from_day  date        NOT NULL,
    until_day date        NOT NULL CHECK (until_day >= from_day),
    made_by   text        NOT NULL,
    made_at   timestamptz NOT NULL
);
CREATE INDEX notice_until ON platform.notice (until_day);
