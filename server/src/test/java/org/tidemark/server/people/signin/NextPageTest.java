package org.tidemark.server.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NextPageTest {

    @Test
    void after_sign_in_one_goes_to_a_page_of_this_platform_only() {
        assertThat(NextPage.of("/my/orders?page=2")).isEqualTo("/my/orders?page=2");
        for (String elsewhere :
                List.of(
                        "",
                        "//evil.example",
                        "/\\evil.example",
                        "https://evil.example",
                        "/a\r\nSet-Cookie: x=1",
                        "/sign-out")) {
            assertThat(NextPage.of(elsewhere)).as(elsewhere).isEqualTo("/my");
        }
    }
}
