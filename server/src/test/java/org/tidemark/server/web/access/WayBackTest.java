package org.tidemark.server.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WayBackTest {

    private static final List<String> PATHS =
            List.of(
                    "/",
                    "/my",
                    "/my/orders/o1",
                    "/%E8%8C%B6",
                    "/sign-inside",
                    "/kept-form",
                    "/a+b");
    private static final List<String> QUERIES =
            List.of("", "?page=2", "?q=a%26b&next=/x", "?q=%E8%8C%B6+1", "?lang=zh#x");

    static Stream<String> pages() {
        return PATHS.stream().flatMap(path -> QUERIES.stream().map(query -> path + query));
    }

    private static String next(String address) {
        String[] parts = address.split("[?&]next=", 2);
        assertThat(parts[1]).doesNotContain("&", "?", "#", " ");
        return URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whoever_is_led_away_comes_back_to_the_very_page(String page) {
        assertThat(WayBack.signIn(page)).startsWith("/sign-in?next=");
        assertThat(next(WayBack.signIn(page))).isEqualTo(page);
        assertThat(WayBack.through("/my/prove", page)).startsWith("/my/prove?next=");
        assertThat(next(WayBack.through("/my/prove", page))).isEqualTo(page);
        assertThat(WayBack.through("/sign-in?ended", page)).startsWith("/sign-in?ended&next=");
        assertThat(next(WayBack.through("/sign-in?ended", page))).isEqualTo(page);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void at_the_door_the_page_that_was_wanted_is_not_forgotten(String page) {
        for (String door : List.of("/sign-in", "/sign-in/code", "/sign-in/password")) {
            String there = WayBack.through(door, page);
            for (String here :
                    List.of(there, there + "&lang=zh", there.replace("?", "?ended&lang=en&"))) {
                assertThat(next(WayBack.signIn(here))).as(here).isEqualTo(page);
                assertThat(WayBack.signIn(here)).startsWith("/sign-in?next=");
            }
            assertThat(WayBack.signIn(door)).isEqualTo("/sign-in");
            assertThat(WayBack.signIn(door + "?lang=zh")).isEqualTo("/sign-in");
        }
    }
}
