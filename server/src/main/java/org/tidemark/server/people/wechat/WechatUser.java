package org.tidemark.server.people.wechat;

/**
 * Who somebody is to WeChat.
 *
 * @param openid in one app
 * @param unionid in all apps of one open platform; empty where WeChat does not say it
 */
public record WechatUser(String openid, String unionid) {

    /** Neither: they never get into a log by accident. */
    @Override
    public String toString() {
        return "somebody in WeChat";
    }
}
