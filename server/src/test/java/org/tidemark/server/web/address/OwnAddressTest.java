package org.tidemark.server.web.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.tidemark.engine.plan.LocalizedText;

/** By which address the platform goes, and when it does not start. */
class OwnAddressTest {

    private static final URI SHOP = URI.create("https://shop.example.cn");

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "evil.example", "evil.example:99", "localhost:8080", "x y", "[::1]"})
    void a_configured_address_holds_whatever_a_request_says(String host) {
        assertThat(new OwnAddress(SHOP, "http", "0.0.0.0", 8080).forHost(host)).isEqualTo(SHOP);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8080, http://127.0.0.1:8080",
        "localhost:8080, http://localhost:8080",
        "[::1]:8080,     http://[::1]:8080",
        "localhost,      http://127.0.0.1:8080",
        "localhost:99,   http://127.0.0.1:8080",
        "evil.example,   http://127.0.0.1:8080",
        "localhost:8080.evil.example, http://127.0.0.1:8080",
        "evil.example:8080, http://127.0.0.1:8080",
        "'',             http://127.0.0.1:8080"
    })
    void without_one_only_this_machines_own_names_count(String host, URI address) {
        assertThat(new OwnAddress(null, "http", "127.0.0.1", 8080).forHost(host))
                .isEqualTo(address);
        assertThat(new OwnAddress(null, "http", "0:0:0:0:0:0:0:1", 80).forHost("evil"))
                .isEqualTo(URI.create("http://[0:0:0:0:0:0:0:1]"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example.cn, https://shop.example.cn, 443",
        "https://shop.example.cn/, https://shop.example.cn, 443",
        "http://10.0.0.7:8080, http://10.0.0.7:8080, 8080",
        "http://[2001:db8::1], http://[2001:db8::1], 80"
    })
    void an_address_is_scheme_host_and_perhaps_port(URI given, URI kept, int port) {
        assertThat(new AddressProperties(given).address()).isEqualTo(kept);
        assertThat(OwnAddress.port(kept)).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example.cn",
                "/x",
                "ftp://shop.example.cn",
                "https://shop.example.cn/shop",
                "https://shop.example.cn?x",
                "https://shop.example.cn#x",
                "https://somebody@shop.example.cn",
                "https://a_b.example",
                "mailto:x@y"
            })
    void nothing_else_is_one(String given) {
        assertThatThrownBy(() -> new AddressProperties(URI.create(given)))
                .hasMessageContaining("https://shop.example.cn");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, '',           true",
        "127.1.2.3, '',           true",
        "::1,       '',           true",
        "localhost, '',           true",
        "0.0.0.0,   '',           false",
        "'',        '',           false",
        "::,        '',           false",
        "10.0.0.7,  '',           false",
        "0.0.0.0,   https://a.cn, true",
        "'',        https://a.cn, true"
    })
    void who_listens_to_others_has_an_address_or_does_not_start(
            String listening, String address, boolean starts) {
        MockEnvironment environment =
                new MockEnvironment()
                        .withProperty("server.address", listening)
                        .withProperty("tidemark.people.address", address);
        Optional<LocalizedText> refusal = Exposure.refusal(environment);
        assertThat(refusal.isEmpty()).isEqualTo(starts);
        refusal.ifPresent(text -> {
            assertThat(text.zh()).contains("--public-address").contains("网址");
            assertThat(text.en()).contains("--public-address", "tidemark.people.address");
        });
    }

    @Test
    void a_setting_that_is_not_there_is_no_address() {
        assertThat(Exposure.refusal(new MockEnvironment())).isPresent();
    }
}
