package org.tidemark.server.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** With two places. */
class SheddingFilterTest {

    private final SheddingFilter filter = new SheddingFilter(new DoorProperties(2));

    @Test
    void one_more_than_there_are_places_is_sent_away_at_once()
            throws ServletException, IOException {
        List<MockHttpServletResponse> third = new ArrayList<>();
        ask(
                "/my",
                (a, b) ->
                        ask(
                                "/api/v1/orders",
                                (c, d) -> {
                                    third.add(
                                            ask("/api/v1/orders", SheddingFilterTest::notReached));
                                    third.add(ask("/checkout", SheddingFilterTest::notReached));
                                }));
        assertThat(third).allMatch(answer -> answer.getStatus() == 503);
        assertThat(third).allMatch(answer -> "1".equals(answer.getHeader("Retry-After")));
        assertThat(third.get(0).getContentType()).startsWith("application/problem+json");
        assertThat(third.get(0).getContentAsString()).contains("\"code\":\"busy\"");
        assertThat(third.get(1).getContentAsString()).contains("系统繁忙", "Nothing was done");
        assertThat(ask("/my", (a, b) -> {}).getStatus()).as("places are free again").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/tokens.css",
                "/webjars/htmx.org/x.js",
                "/pictures/x",
                "/actuator/health/liveness",
                "/favicon.ico",
                "/api/v1/orders/bulk"
            })
    void files_health_and_streams_find_no_place_taken(String path)
            throws ServletException, IOException {
        List<Integer> answered = new ArrayList<>();
        ask("/", (a, b) -> ask("/", (c, d) -> ask(path, (e, f) -> answered.add(1))));
        assertThat(answered).hasSize(1);
    }

    @Test
    void a_failure_gives_its_place_back() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() ->
                            ask(
                                    "/",
                                    (request, response) -> {
                                        throw new ServletException("broken");
                                    }))
                    .hasMessage("broken");
        }
    }

    private static void notReached(
            jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response) {
        throw new AssertionError("it is not worked on");
    }

    private MockHttpServletResponse ask(String path, FilterChain chain)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", path), response, chain);
        return response;
    }
}
