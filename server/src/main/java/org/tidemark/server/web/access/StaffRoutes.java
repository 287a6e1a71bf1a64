package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.tidemark.server.web.door.HandlerRoutes;

/** Which page of the console is for whom: asked before a request, a link and a button alike. */
@Component
public final class StaffRoutes implements AuthorizationManager<RequestAuthorizationContext> {

    /** Pages of a library, which has no annotation of ours. */
    private static final String API = "/openapi";

    private static final String CONSOLE = "/console";
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
                        && admits(staff, method, request.getRequestURI()));
    }

    /** Whether a page is for him; the query does not matter. What is no console page is. */
    public boolean mayOpen(SignedInStaff staff, String address) {
        return admits(staff, RequestMethod.GET, path(address));
    }

    /** Whether he may send a form there. */
    public boolean maySend(SignedInStaff staff, String address) {
        return admits(staff, RequestMethod.POST, path(address));
    }

    private boolean admits(SignedInStaff staff, RequestMethod method, String path) {
        boolean looks = LOOKS.contains(method);
        if (path.startsWith(API)) {
            return new Need(ConsoleArea.API, !looks).metBy(staff);
        }
        if (!path.startsWith(CONSOLE)) {
            return true;
        }
        Optional<HandlerMethod> handler = routes.find(looks ? RequestMethod.GET : method, path);
        // What nobody answers is told as what it is: there is no such page.
        return handler.isEmpty() || need(handler.get(), looks).metBy(staff);
    }

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

    private static String path(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }
}
