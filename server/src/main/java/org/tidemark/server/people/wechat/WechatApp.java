package org.tidemark.server.people.wechat;

import java.net.URI;
import java.time.Duration;

/**
 * An app at WeChat: a mini program or an official account.
 *
 * @param appId its number
 * @param appSecret its secret
 * @param api WeChat's interface
 * @param timeout how long an answer may take
 */
public record WechatApp(String appId, String appSecret, URI api, Duration timeout) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "app " + appId;
    }
}
