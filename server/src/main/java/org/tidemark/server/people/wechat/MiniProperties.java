package org.tidemark.server.people.wechat;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
 * @param templates the template of each kind of message, by the key of its words; a kind without
 *     one is not told
 * @param fields which field of it says what: {@code name}, {@code text}, {@code subject}, {@code
 *     amount}, {@code day}, {@code time}
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
        @DefaultValue Map<String, String> templates,
        @DefaultValue Map<String, String> fields,
        @DefaultValue("https://api.weixin.qq.com") URI api,
        @DefaultValue("5s") Duration timeout) {

    private static final String USUAL_FIELDS = "thing1={name},thing2={text}";

    MiniProperties {
        templates = byPlainKey(templates);
        fields = byPlainKey(fields);
        if (appId.isBlank() != appSecret.isBlank()) {
            throw new IllegalArgumentException(
                    "tidemark.wechat.mini: set both app-id and app-secret, or neither");
        }
    }

    /** As it is called. */
    WechatApp app() {
        return new WechatApp(appId, appSecret, api, timeout);
    }

    /** Whether there is a mini program. */
    boolean given() {
        return !appId.isBlank();
    }

    /** The template of a kind of message; empty where it has none. */
    String template(String kind) {
        return templates.getOrDefault(plain(kind), "");
    }

    /** What its fields say. */
    String fields(String kind) {
        return fields.getOrDefault(plain(kind), USUAL_FIELDS);
    }

    /** An environment has neither large letters nor dots in a name. */
    private static String plain(String kind) {
        return kind.replaceAll("[^0-9A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> byPlainKey(Map<String, String> given) {
        return given.entrySet().stream()
                .filter(one -> !one.getValue().isBlank())
                .collect(
                        Collectors.toUnmodifiableMap(
                                one -> plain(one.getKey()), Map.Entry::getValue));
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "mini program " + appId;
    }
}
