package org.tidemark.server.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecureCookiesFilterTest {

    @ParameterizedTest
    @CsvSource({
        "Set-Cookie, a=1,                    a=1; Secure",
        "set-cookie, a=1; Path=/; HttpOnly,  a=1; Path=/; HttpOnly; Secure",
        "Set-Cookie, a=1; Secure; Path=/,    a=1; Secure; Path=/",
        "Set-Cookie, a=1; secure,            a=1; secure",
        "Set-Cookie, secure=1,               secure=1; Secure",
        "Location,   /a,                     /a"
    })
    void a_cookie_is_for_https_alone(String name, String value, String sent) {
        assertThat(SecureCookiesFilter.secured(name, value)).isEqualTo(sent);
    }
}
