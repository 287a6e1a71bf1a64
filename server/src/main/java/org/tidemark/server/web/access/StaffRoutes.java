package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.tidemark.server.web.door.HandlerRoutes;

/** Which page of the console is for whom: asked before a request, a link and a button alike. */
@Component
public final class StaffRoutes
        implements AuthorizationManager<RequestAuthorizationContext>,
                HandlerInterceptor,
                WebMvcConfigurer {

    /** Pages of a library, which has no annotation of ours. */
    private static final PathPattern API = PathPatternParser.defaultInstance.parse("/openapi/**");

    private static final PathPattern CONSOLE =
            PathPatternParser.defaultInstance.parse("/console/**");

    /** Whoever is signed in, with whatever role, may sign in again. */
    private static final Set<String> OPEN = Set.of("/console/login", "/console/enter");

    private static final Set<RequestMethod> LOOKS =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

    private final HandlerRoutes routes;

    StaffRoutes(HandlerRoutes routes) {
        this.routes = routes;
    }

    /**
     * What a route asks for.
     *
     * @param acts whether it changes something
     */
    private record Need(ConsoleArea area, boolean acts) {

        boolean metBy(SignedInStaff staff) {
            return acts ? staff.does(area) : staff.sees(area);
        }
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        RequestMethod method = RequestMethod.resolve(request.getMethod());
        Authentication somebody = who.get();
        return new AuthorizationDecision(
                method != null
                        && somebody != null
                        && somebody.getPrincipal() instanceof SignedInStaff staff
                        && need(method, request.getRequestURI())
                                .map(need -> need.metBy(staff))
                                .orElse(true)); // nobody answers: there is no such page
    }

    /** Whether a page is for him; the query does not matter. What is no console page is. */
    public boolean mayOpen(SignedInStaff staff, String address) {
        return admits(staff, RequestMethod.GET, address);
    }

    /** Whether he may send a form there. */
    public boolean maySend(SignedInStaff staff, String address) {
        return admits(staff, RequestMethod.POST, address);
    }

    private boolean admits(SignedInStaff staff, RequestMethod method, String address) {
        return need(method, HandlerRoutes.path(address))
                .map(need -> need.metBy(staff))
                .orElse(true);
    }

    /** What is asked of staff there; empty where nobody answers, or it is no page of theirs. */
    private Optional<Need> need(RequestMethod method, String path) {
        boolean looks = LOOKS.contains(method);
        PathContainer parsed = PathContainer.parsePath(path);
        if (API.matches(parsed)) {
            return Optional.of(new Need(ConsoleArea.API, !looks));
        }
        return CONSOLE.matches(parsed)
                ? routes.find(looks ? RequestMethod.GET : method, path)
                        .map(handler -> need(handler, looks))
                : Optional.empty();
    }

    /** What the handler itself asks for, by whatever address it was reached. */
    private static Need need(HandlerMethod handler, boolean looks) {
        InConsole own = handler.getMethodAnnotation(InConsole.class);
        InConsole said =
                own == null
                        ? AnnotatedElementUtils.findMergedAnnotation(
                                handler.getBeanType(), InConsole.class)
                        : own;
        return said == null
                ? new Need(ConsoleArea.STAFF, true)
                : new Need(said.value(), !looks && !said.looks());
    }

    /**
     * Asks once more where it is certain who answers: whatever an address looked like before, no
     * handler of the console is reached by staff who may not.
     */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication somebody = SecurityContextHolder.getContext().getAuthentication();
        if (handler instanceof HandlerMethod method
                && somebody != null
                && somebody.getPrincipal() instanceof SignedInStaff staff
                && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                        instanceof String pattern
                && isOfConsole(pattern)
                && !OPEN.contains(pattern)
                && !need(method, looks(request)).metBy(staff)) {
            throw new AccessDeniedException(pattern);
        }
        return true;
    }

    /** Whether a request only looks, as its method says. */
    public static boolean looks(HttpServletRequest request) {
        return LOOKS.contains(RequestMethod.resolve(request.getMethod()));
    }

    private static boolean isOfConsole(String pattern) {
        return pattern.equals("/console") || pattern.startsWith("/console/");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }
}
