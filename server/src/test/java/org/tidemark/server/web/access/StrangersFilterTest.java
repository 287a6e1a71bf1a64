package org.tidemark.server.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tidemark.server.kernel.limits.RateLimits;

class StrangersFilterTest {

    private static final int MOST = 3;

    private final StrangersFilter filter =
            new StrangersFilter(
                    new RateLimits(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
                    new AccessProperties(false, MOST));

    @Test
    void an_address_opens_so_many_sessions_and_no_more() throws ServletException, IOException {
        for (int i = 0; i < MOST; i++) {
            assertThat(from("10.0.0.1").getSession().isNew()).isTrue();
        }
        HttpServletRequest fourth = from("10.0.0.1");
        assertThatThrownBy(fourth::getSession).isInstanceOf(TooManySessionsException.class);
        assertThatThrownBy(() -> fourth.getSession(true))
                .isInstanceOf(TooManySessionsException.class);
        assertThat(fourth.getSession(false)).isNull();
        assertThat(from("10.0.0.2").getSession(true)).as("another address").isNotNull();
    }

    @Test
    void a_session_that_is_there_costs_nothing() throws ServletException, IOException {
        HttpServletRequest request = from("10.0.0.1");
        for (int i = 0; i < 10 * MOST; i++) {
            assertThat(request.getSession(i % 2 == 0)).isNotNull();
            assertThat(request.getSession()).isNotNull();
            if (i == 0) {
                request.changeSessionId();
            }
        }
    }

    private HttpServletRequest from(String address) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) java.util.Objects.requireNonNull(chain.getRequest());
    }
}
