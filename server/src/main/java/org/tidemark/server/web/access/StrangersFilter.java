package org.tidemark.server.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.NetworkAddress;
import org.tidemark.server.kernel.limits.RateLimits;

/** An address opens so many sessions an hour; everybody who comes is a stranger at first. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
final class StrangersFilter extends OncePerRequestFilter {

    private static final String BUCKET = "session-address";

    private final RateLimits limits;
    private final Allowance allowance;

    StrangersFilter(RateLimits limits, AccessProperties properties) {
        this.limits = limits;
        this.allowance = Allowance.perHour(properties.sessionsAnAddressAnHour());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Counted(request), response);
    }

    private final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public HttpSession getSession() {
            return super.getSession(false) == null ? opened() : super.getSession();
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return create ? getSession() : super.getSession(false);
        }

        private HttpSession opened() {
            if (!limits.tryTake(BUCKET, NetworkAddress.network(getRemoteAddr()), allowance)) {
                throw new TooManySessionsException();
            }
            return super.getSession();
        }
    }
}
