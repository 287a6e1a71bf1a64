package org.tidemark.server.web.door;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Which handler answers a method and a path: the one place that asks. */
@Component
public final class HandlerRoutes {

    private final Supplier<Map<RequestMethod, Routes>> routes;

    HandlerRoutes(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        // Not before the first request: what leads to handlers needs the filters to be there.
        routes = SingletonSupplier.of(() -> byMethod(mappings));
    }

    private record Route(RequestMethod method, PathPattern path, HandlerMethod handler) {}

    /**
     * Of one method.
     *
     * @param exact those without variables, by their path
     * @param others the most specific first
     */
    private record Routes(Map<String, Route> exact, List<Route> others) {

        private static final char ENCODED = '%';

        static final Routes NONE = new Routes(Map.of(), List.of());

        static Routes of(List<Route> all) {
            Map<String, Route> exact = new HashMap<>();
            all.stream()
                    .filter(route -> !route.path().hasPatternSyntax())
                    .forEach(route -> exact.putIfAbsent(route.path().getPatternString(), route));
            return new Routes(
                    exact,
                    all.stream()
                            .filter(route -> route.path().hasPatternSyntax())
                            .sorted(
                                    Comparator.comparing(
                                            Route::path, PathPattern.SPECIFICITY_COMPARATOR))
                            .toList());
        }

        Optional<Route> find(String path) {
            Route literal = exact.get(path);
            if (literal != null) {
                return Optional.of(literal);
            }
            PathContainer parsed = PathContainer.parsePath(path);
            // An encoded letter is that letter to whoever dispatches, and so it is here.
            Optional<Route> encoded =
                    path.indexOf(ENCODED) < 0 ? Optional.empty() : in(exact.values(), parsed);
            return encoded.or(() -> in(others, parsed));
        }

        private static Optional<Route> in(Collection<Route> routes, PathContainer path) {
            return routes.stream().filter(route -> route.path().matches(path)).findFirst();
        }
    }

    private static Map<RequestMethod, Routes> byMethod(
            ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(one -> routes(one.getKey(), one.getValue()))
                .collect(
                        Collectors.groupingBy(
                                Route::method,
                                Collectors.collectingAndThen(Collectors.toList(), Routes::of)));
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        var paths = info.getPathPatternsCondition();
        return paths == null
                ? Stream.of()
                : paths.getPatterns().stream()
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream()
                                        .map(method -> new Route(method, path, handler)));
    }

    /** The path of an address, without its query. */
    public static String path(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    /** Who answers that method at that path, which has no query; empty where nobody does. */
    public Optional<HandlerMethod> find(RequestMethod method, String path) {
        return routes.get().getOrDefault(method, Routes.NONE).find(path).map(Route::handler);
    }
}
