package org.tidemark.server.people.official;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tidemark.server.people.wechat.WechatApp;

/**
 * The official account at WeChat.
 *
 * @param appId its number; without one nobody signs in by it
 * @param appSecret its secret
 * @param agreeAt WeChat's page
 * @param api WeChat's interface
 * @param timeout how long an answer may take
 */
@ConfigurationProperties("tidemark.wechat.official")
record OfficialProperties(
        @DefaultValue("") String appId,
        @DefaultValue("") String appSecret,
        @DefaultValue("https://open.weixin.qq.com/connect/oauth2/authorize") URI agreeAt,
        @DefaultValue("https://api.weixin.qq.com") URI api,
        @DefaultValue("5s") Duration timeout) {

    OfficialProperties {
        if (appId.isBlank() != appSecret.isBlank()) {
            throw new IllegalArgumentException(
                    "tidemark.wechat.official: set both app-id and app-secret, or neither");
        }
    }

    /** Whether there is an official account. */
    boolean given() {
        return !appId.isBlank();
    }

    /** As it is called. */
    WechatApp app() {
        return new WechatApp(appId, appSecret, api, timeout);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "official account " + appId;
    }
}
