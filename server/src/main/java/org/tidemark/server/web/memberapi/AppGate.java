package org.tidemark.server.web.memberapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.kernel.work.TooBusyException;
import org.tidemark.server.web.access.SignedInApp;

/** Keeps apps out of what a member has not let them do, and from asking without end. */
@Component
final class AppGate implements HandlerInterceptor, WebMvcConfigurer {

    /** Of one permission: about what somebody does who taps all the time. */
    private static final Allowance A_MINUTE = Allowance.perMinute(600);

    private final RateLimits limits;

    AppGate(RateLimits limits) {
        this.limits = limits;
    }

    /** Before proof and agreement are asked for. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .order(Ordered.HIGHEST_PRECEDENCE + 1)
                .addPathPatterns(MemberApi.BASE + "/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        SignedInApp app = SignedInApp.of(request).orElseThrow(IllegalStateException::new);
        if (handler instanceof HandlerMethod method) {
            Lets lets = method.getMethodAnnotation(Lets.class);
            if (lets == null) {
                throw new IllegalStateException(method + " says not what it needs");
            }
            if (!app.may(lets.value())) {
                throw new ScopeMissingException(lets.value());
            }
            if (!limits.tryTake("member-api", app.grant(), A_MINUTE)) {
                throw new TooBusyException("an app asks too often", A_MINUTE.per());
            }
        }
        return true;
    }
}
