package org.tidemark.server.people.wechat;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mini program at WeChat.
 *
 * @param appId its number; without one there is no mini program
 * @param appSecret its secret
 * @param version which version codes open and messages lead to
 * @param shippedTemplate the template by which buyers are told that goods are on their way; without
 *     one they are not
 * @param shippedFields which field of it says what: {@code order}, {@code carrier}, {@code
 *     tracking}
 * @param api WeChat's interface
 * @param timeout how long an answer may take
 */
@ConfigurationProperties("tidemark.wechat.mini")
record MiniProperties(
        @DefaultValue("") String appId,
        @DefaultValue("") String appSecret,
        @DefaultValue("RELEASE") MiniVersion version,
        @DefaultValue("") String shippedTemplate,
        @DefaultValue("character_string1={order},thing2={carrier},character_string3={tracking}")
                String shippedFields,
        @DefaultValue("https://api.weixin.qq.com") URI api,
        @DefaultValue("5s") Duration timeout) {

    MiniProperties {
        if (appId.isBlank() != appSecret.isBlank()) {
            throw new IllegalArgumentException(
                    "tidemark.wechat.mini: set both app-id and app-secret, or neither");
        }
    }

    /** Whether there is a mini program. */
    boolean given() {
        return !appId.isBlank();
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "mini program " + appId;
    }
}
