package org.tidemark.server.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffWelcomeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console",
                "/console?lang=en",
                "/console/shop/orders?state=PAID&page=2",
                "/console/members/%E7%BB%BF"
            })
    void a_page_of_the_console_is_gone_on_to(String next) {
        assertThat(StaffWelcome.wanted(next)).hasValue(next);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "//evil.example/console",
                "https://evil.example/console",
                "/consolexyz",
                "/console@evil.example",
                "/my",
                "/console\\evil",
                "/console/\r\nX: y",
                "/console/%zz",
                "console"
            })
    void nothing_else_is(String next) {
        assertThat(StaffWelcome.wanted(next)).isEmpty();
    }
}
