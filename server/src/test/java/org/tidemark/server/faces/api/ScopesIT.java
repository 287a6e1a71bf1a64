package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.web.access.ApiScope;

/** Every route of the API says which scope opens it, and every scope opens something. */
class ScopesIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    @Test
    void a_route_without_a_scope_is_told() {
        Set<String> without = new TreeSet<>();
        Map<String, ApiScope> scopes = new TreeMap<>();
        PLATFORM.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) ->
                        mapping.getPatternValues().stream()
                                .filter(path -> path.startsWith(Api.BASE))
                                .map(path ->
                                        mapping.getMethodsCondition().getMethods() + " " + path)
                                .forEach(route ->
                                        RouteScopes.of(handler)
                                                .ifPresentOrElse(
                                                        scope -> scopes.put(route, scope),
                                                        () -> without.add(route))));
        assertThat(without).isEmpty();
        assertThat(scopes).hasSizeGreaterThan(40);
        assertThat(scopes.values()).contains(ApiScope.values());
        assertThat(scopes)
                .allSatisfy((route, scope) -> {
                    boolean asks = route.startsWith("[GET]") || route.contains("/quotes/");
                    assertThat(scope.text()).as(route).endsWith(asks ? ":read" : ":write");
                });
    }

    @Test
    void the_description_of_each_operation_names_its_scope() {
        Set<String> texts =
                Stream.of(ApiScope.values()).map(ApiScope::text).collect(Collectors.toSet());
        PLATFORM.get("/openapi")
                .json()
                .at("/paths")
                .forEachEntry((path, methods) ->
                        methods.forEachEntry((method, operation) ->
                                assertThat(texts)
                                        .as(method + " " + path)
                                        .contains(operation.at("/security/0/key/0").asString())));
    }
}
