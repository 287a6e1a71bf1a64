-- Who members are to WeChat in the official account, by which they sign in.
CREATE TABLE platform.official_person (
    member_id     text        NOT NULL PRIMARY KEY,
    app_id        text        NOT NULL,
    openid_mark   bytea       NOT NULL UNIQUE,
    openid_sealed bytea       NOT NULL,
    bound_at      timestamptz NOT NULL
);
COMMENT ON TABLE platform.official_person IS 'Members by their openid in the official account';

-- Who they are in all apps of one open platform, where WeChat says it.
CREATE TABLE platform.wechat_union (
    member_id    text  NOT NULL PRIMARY KEY,
    union_mark   bytea NOT NULL UNIQUE,
    union_sealed bytea NOT NULL
);
COMMENT ON TABLE platform.wechat_union IS 'Members by their unionid at WeChat';
