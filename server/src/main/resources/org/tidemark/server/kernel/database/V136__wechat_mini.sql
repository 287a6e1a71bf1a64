-- Who members are to WeChat in the mini program, and their one-time ways into its web-view.
CREATE TABLE platform.mini_person (
    member_id     text        NOT NULL PRIMARY KEY,
    app_id        text        NOT NULL,
    openid_mark   bytea       NOT NULL UNIQUE,
    openid_sealed bytea       NOT NULL,
    bound_at      timestamptz NOT NULL
);
COMMENT ON TABLE platform.mini_person IS 'Members by their openid in the mini program';

CREATE TABLE platform.mini_ticket (
    ticket_hash bytea       NOT NULL PRIMARY KEY,
    member_id   text        NOT NULL,
    next        text        NOT NULL,
    proved      boolean     NOT NULL,
    expires_at  timestamptz NOT NULL
);
CREATE INDEX mini_ticket_expiry ON platform.mini_ticket (expires_at);
COMMENT ON TABLE platform.mini_ticket IS 'One-time tickets from the mini program into a session';

-- Payments that were opened in the mini program: for their goods WeChat wants to be told of shipping.
CREATE TABLE platform.mini_payment (
    payment_id text        NOT NULL PRIMARY KEY,
    member_id  text        NOT NULL,
    opened_at  timestamptz NOT NULL
);
COMMENT ON TABLE platform.mini_payment IS 'Payments that were opened in the mini program';
