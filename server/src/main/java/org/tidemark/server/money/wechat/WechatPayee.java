package org.tidemark.server.money.wechat;

/**
 * Whom WeChat pays: an openid and whose it is.
 *
 * @param app empty for the official account's
 */
record WechatPayee(String openid, String app) {

    private static final char OF = '@';

    /** As members' payees have it: {@code <openid>} or {@code <openid>@<mini program>}. */
    static WechatPayee read(String account) {
        int at = account.indexOf(OF);
        return at < 0
                ? new WechatPayee(account, "")
                : new WechatPayee(account.substring(0, at), account.substring(at + 1));
    }

    String appOr(String usual) {
        return app.isEmpty() ? usual : app;
    }

    /** Names no openid. */
    @Override
    public String toString() {
        return "a payee of app " + app;
    }
}
