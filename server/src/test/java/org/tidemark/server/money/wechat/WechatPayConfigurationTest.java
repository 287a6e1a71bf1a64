package org.tidemark.server.money.wechat;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tidemark.server.money.payments.PaymentSettingsException;

class WechatPayConfigurationTest {

    private static final URI BASE = URI.create("http://127.0.0.1:9");

    private static WechatPayProperties account(String privateKey, String apiV3Key, URI notices) {
        return new WechatPayProperties(
                "1900000001",
                "wx0001",
                "",
                privateKey,
                "PUB_1",
                "-",
                apiV3Key,
                notices,
                BASE,
                Duration.ofSeconds(1));
    }

    @Test
    void a_half_filled_account_is_told_whole_and_by_its_names() {
        WechatPayProperties half =
                account(null, "too-short", URI.create("https://shop.example/notices?a=1"));

        assertThatThrownBy(
                        () -> new WechatPayConfiguration().wechatMerchant(half, Clock.systemUTC()))
                .isInstanceOf(PaymentSettingsException.class)
                .hasMessageContainingAll(
                        "tidemark.payments.wechat",
                        "merchant-serial is missing",
                        "private-key is missing",
                        "api-v3-key has 9 characters, not 32",
                        "notify-url must be a whole address without a query");
    }

    @Test
    void a_key_that_cannot_be_read_is_named() {
        WechatPayProperties unreadable =
                new WechatPayProperties(
                        "1900000001",
                        "wx0001",
                        "serial",
                        "no key",
                        "PUB_1",
                        "no key",
                        "0".repeat(32),
                        BASE,
                        BASE,
                        Duration.ofSeconds(1));

        assertThatThrownBy(() ->
                        new WechatPayConfiguration().wechatMerchant(unreadable, Clock.systemUTC()))
                .isInstanceOf(PaymentSettingsException.class)
                .hasMessageContaining("private-key or public-key cannot be read");
    }
}
