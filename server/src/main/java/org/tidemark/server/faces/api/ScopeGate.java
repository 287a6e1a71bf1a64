package org.tidemark.server.faces.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps clients out of routes that their scopes do not open, before anything is read. */
@Component
final class ScopeGate implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(Api.BASE + "/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        ApiCaller caller = ApiCaller.now();
        if (handler instanceof HandlerMethod method && caller.client().isPresent()) {
            caller.require(RouteScopes.of(method).orElseThrow(ScopeWantedException::new));
        }
        return true;
    }
}
