package org.tidemark.server.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;
import org.tidemark.server.web.access.KeptForm;
import org.tidemark.server.web.door.HandlerRoutes;

/**
 * On which page a form stands: the one that it names, else the one with the form's own address,
 * else the one that the browser comes from. Only pages of the same side count, the console or the
 * members', and who may see one is asked as for every request.
 */
@Component
final class FormPages {

    /** What methods that show a page give; a download is none. */
    private static final Set<Class<?>> PAGES = Set.of(String.class, ModelAndView.class);

    private static final String CONSOLE = "/console";

    private final HandlerRoutes routes;

    FormPages(HandlerRoutes routes) {
        this.routes = routes;
    }

    /** Path and query of the page; empty when there is none. */
    Optional<String> of(HttpServletRequest request) {
        String action = request.getRequestURI();
        return Stream.of(
                        Optional.ofNullable(request.getParameter(KeptForm.PAGE)),
                        Optional.of(action),
                        FrameAdvice.referrer(request))
                .flatMap(Optional::stream)
                .filter(page ->
                        isOwn(page) && sameSide(page, action) && isPage(HandlerRoutes.path(page)))
                .findFirst();
    }

    /** A path within this platform, and nothing that a dispatcher could read otherwise. */
    static boolean isOwn(String page) {
        String path = HandlerRoutes.path(page);
        return path.startsWith("/")
                && !path.startsWith("//")
                && !path.contains("\\")
                && !path.contains(";")
                && path.equals(normal(path));
    }

    private static @Nullable String normal(String path) {
        try {
            return URI.create(path).normalize().getRawPath();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static boolean sameSide(String page, String action) {
        return page.startsWith(CONSOLE) == action.startsWith(CONSOLE);
    }

    private boolean isPage(String path) {
        return routes.find(RequestMethod.GET, path)
                .filter(handler -> PAGES.contains(handler.getReturnType().getParameterType()))
                .isPresent();
    }
}
