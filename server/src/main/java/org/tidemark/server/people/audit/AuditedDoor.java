package org.tidemark.server.people.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tidemark.server.kernel.audit.Audit;
import org.tidemark.server.kernel.audit.AuditOutcome;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffRoutes;

/** Writes down what a request of staff does, before it does it, and what came of it. */
@Component
final class AuditedDoor implements HandlerInterceptor, WebMvcConfigurer {

    /** After whatever else may turn a request away. */
    private static final int LAST = 1_000;

    private final Audit audit;

    AuditedDoor(Audit audit) {
        this.audit = audit;
    }

    /** What has begun and not ended. */
    private record Begun(long entryId, String staff, Act act) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/console", "/console/**", "/openapi/**")
                .order(LAST);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean look = StaffRoutes.looks(request);
        if (who != null
                && who.getPrincipal() instanceof SignedInStaff staff
                && (!look || reveals(handler))) {
            Act act = Act.of(look, route(request), variables(request), fields(request, look));
            long entry = audit.begin(staff.name(), act.action(), act.subject(), act.detail());
            request.setAttribute(begun(request, handler), new Begun(entry, staff.name(), act));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failed) {
        String name = begun(request, handler);
        if (request.getAttribute(name) instanceof Begun begun) {
            request.removeAttribute(name);
            audit.end(
                    begun.entryId(),
                    begun.staff(),
                    begun.act().action(),
                    request.getAttribute(Reveals.WHOSE) instanceof String whose
                            ? whose
                            : begun.act().whose(),
                    failed == null ? AuditOutcome.of(response.getStatus()) : AuditOutcome.FAILED);
        }
    }

    private static boolean reveals(Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(Reveals.class);
    }

    /** A refused form is drawn by the handler of its page, within the same request. */
    private static String begun(HttpServletRequest request, Object handler) {
        return AuditedDoor.class.getName() + " " + request.getMethod() + " " + handler;
    }

    private static String route(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                        instanceof String pattern
                ? pattern
                : request.getRequestURI();
    }

    private static Map<String, String> variables(HttpServletRequest request) {
        Map<String, String> named = new LinkedHashMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables) {
            String route = route(request);
            variables.entrySet().stream()
                    .sorted(Comparator.comparingInt(one -> route.indexOf("{" + one.getKey())))
                    .forEach(one ->
                            named.put(
                                    String.valueOf(one.getKey()), String.valueOf(one.getValue())));
        }
        return named;
    }

    /** A look tells no fields: what was searched for is somebody's own. */
    private static Map<String, String[]> fields(HttpServletRequest request, boolean look) {
        Map<String, String[]> fields = new TreeMap<>();
        if (!look) {
            request.getParameterMap().forEach((name, values) -> fields.put(name, told(values)));
        }
        return fields;
    }

    /** A broken form of files may name a field that has no value at all. */
    private static String[] told(String @Nullable [] values) {
        return values == null ? new String[0] : values;
    }
}
