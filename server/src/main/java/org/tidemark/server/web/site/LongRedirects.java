package org.tidemark.server.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tidemark.server.web.forms.Problems;

/**
 * What was typed goes along in the address where a form leads on to a page that shows it. More than
 * an address holds is refused, with the form as it was filled, before the server fails at it.
 */
@Component
final class LongRedirects implements HandlerInterceptor, WebMvcConfigurer {

    private static final String REDIRECT = "redirect:";

    /** Characters; percent-encoded they are at most nine times as many, and headers have 8 KiB. */
    private static final int MOST = 800;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView led) {
        String view = led == null ? null : led.getViewName();
        if (led == null || view == null || !view.startsWith(REDIRECT)) {
            return;
        }
        int length =
                view.length()
                        + led.getModel().values().stream()
                                .filter(String.class::isInstance)
                                .mapToInt(value -> value.toString().length())
                                .sum();
        if (length > MOST) {
            Problems.whole("forms.tooLong").orRefuse();
        }
    }
}
