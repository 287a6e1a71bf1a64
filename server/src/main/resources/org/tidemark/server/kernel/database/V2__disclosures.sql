-- What a buyer was shown before an order, word for word. One row a text; what no order was placed on
-- is deleted after a while.
CREATE TABLE platform.disclosure (
    id        text        PRIMARY KEY, -- SHA-256 of language, plan, offer and text
    made_at   timestamptz NOT NULL,
    programme text        NOT NULL,
    offer     text        NOT NULL,
    price_fen bigint      NOT NULL,
    language  text        NOT NULL,
    plan      text        NOT NULL,    -- SHA-256 of the plan in force
    html      text        NOT NULL,
    words     text        NOT NULL
);
CREATE INDEX disclosure_made_at ON platform.disclosure (made_at);

CREATE TABLE platform.order_disclosure (
    order_id   text        PRIMARY KEY,
    disclosure text        NOT NULL REFERENCES platform.disclosure,
    shown_at   timestamptz NOT NULL, -- the same words may be shown again later
    placed_at  timestamptz NOT NULL
);
CREATE INDEX order_disclosure_disclosure ON platform.order_disclosure (disclosure);
