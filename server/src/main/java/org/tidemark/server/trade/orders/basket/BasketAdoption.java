package org.tidemark.server.trade.orders.basket;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.web.access.SignedInMember;

/** Whoever comes to his basket or to the checkout signed in has with him what he chose before. */
@Component
class BasketAdoption implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(BasketAdoption.class);

    private final Baskets baskets;

    BasketAdoption(Baskets baskets) {
        this.baskets = baskets;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/basket", "/basket/**", "/checkout", "/checkout/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Principal user = request.getUserPrincipal();
        if (user instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedInMember member) {
            adopt(request, response, member.memberId());
        }
        return true;
    }

    private void adopt(HttpServletRequest request, HttpServletResponse response, String memberId) {
        Map<String, Integer> before = GuestBasket.KEPT.of(request);
        if (!before.isEmpty()) {
            GuestBasket.KEPT.keep(Map.of(), response);
            baskets.adopt(memberId, before);
        }
        Map<String, Integer> now = GuestBasket.NOW.of(request);
        if (!now.isEmpty()) {
            GuestBasket.NOW.keep(Map.of(), response);
            try {
                baskets.alone(memberId, now);
            } catch (OrderProblemException gone) {
                LOG.debug("what was to be bought at once is not on sale any more", gone);
            }
        }
    }
}
