package org.tidemark.server.trade.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a banner may lead to. */
class OwnLinkTest {

    @Test
    void pages_of_this_shop_are_taken() {
        assertThat(
                        List.of(
                                "/",
                                "/p/tea",
                                "/c/goods_1",
                                "/activities/a17",
                                "/courses",
                                "/courses/c1",
                                "/lessons/l1",
                                "/stores",
                                "/s/st-1",
                                "/search?q=%E8%8C%B6&zone=standard",
                                "/rules"))
                .allMatch(link -> OwnLink.read(link).isPresent());
    }

    @Test
    void nothing_else_is() {
        assertThat(
                        List.of(
                                "",
                                "//evil.example",
                                "https://evil.example/p/tea",
                                "/p/tea@evil",
                                "/p/../console",
                                "/console",
                                "/my/wallet",
                                "/sign-out",
                                "javascript:alert(1)",
                                "/search?q=<script>",
                                "/p/tea\n",
                                "p/tea",
                                "/p/" + "x".repeat(61)))
                .noneMatch(link -> OwnLink.read(link).isPresent());
    }
}
