package org.tidemark.server.kernel.outward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutwardUrlTest {

    @Test
    void an_address_is_taken_apart() {
        assertThat(OutwardUrl.read("https://Mall.example/hooks?a=%20b", false))
                .contains(new OutwardUrl(true, "mall.example", 443, "/hooks?a=%20b"));
        assertThat(OutwardUrl.read("https://mall.example", false))
                .contains(new OutwardUrl(true, "mall.example", 443, "/"));
        OutwardUrl six = OutwardUrl.read("http://[::1]:8080/x", true).orElseThrow();
        assertThat(six.hostName()).isEqualTo("::1");
        assertThat(six.hostHeader()).isEqualTo("[::1]:8080");
        assertThat(OutwardUrl.read("https://mall.example:443/", false).orElseThrow().hostHeader())
                .isEqualTo("mall.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mall.example/hooks",
                "http://mall.example/",
                "https://mall.example:8443/",
                "https://user:word@mall.example/",
                "https://mall.example/#part",
                "https:///nowhere",
                "https://mall.example/a b",
                "https://mall.example/\r\nx: y",
                "https://mäll.example/",
                "ftp://mall.example/",
                "file:///etc/passwd",
                "javascript:alert(1)"
            })
    void what_is_no_address_for_messages_is_not_taken(String text) {
        assertThat(OutwardUrl.read(text, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a/", "http://a:0/", "http://a:65536/", "http://u@a/", "http:a"})
    void some_are_not_taken_anywhere(String text) {
        assertThat(OutwardUrl.read(text, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "192.168.1.10",
                "169.254.169.254",
                "[::1]",
                "[fd00::1]",
                "[::ffff:10.0.0.1]",
                "localhost",
                "LOCALHOST.",
                "a.localhost",
                "printer.local",
                "db.internal",
                "nas.home.arpa",
                "mall",
                "mall.test"
            })
    void nothing_is_ever_delivered_to_what_is_not_of_the_open_network(String host) {
        assertThat(OutwardUrl.read("https://" + host + "/hooks", false).orElseThrow().isClosed())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mall.example", "8.8.8.8", "[2400:3200::1]", "localhost.example.com"})
    void the_open_network_is_not_closed(String host) {
        assertThat(OutwardUrl.read("https://" + host + "/hooks", false).orElseThrow().isClosed())
                .isFalse();
    }

    @Test
    void a_very_long_one_is_not_taken() {
        String begin = "https://mall.example/";
        assertThat(OutwardUrl.read(begin + "x".repeat(500 - begin.length()), false)).isPresent();
        assertThat(OutwardUrl.read(begin + "x".repeat(501 - begin.length()), false)).isEmpty();
    }
}
