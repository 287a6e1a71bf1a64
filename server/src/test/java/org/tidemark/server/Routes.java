package org.tidemark.server;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What the platform answers to. */
public final class Routes {

    private Routes() {}

    /** All routes of all handler mappings, {@code GET /members/{id}}. */
    public static Set<String> all(TestPlatform platform) {
        return withFields(platform).keySet();
    }

    /** All routes, with the names of the fields that are asked for one by one. */
    static SortedMap<String, List<String>> withFields(TestPlatform platform) {
        SortedMap<String, List<String>> routes = new TreeMap<>();
        handlers(platform, (info, handler) -> add(routes, info, fields(handler)));
        return routes;
    }

    /** Those whose handlers ask for files. */
    static Set<String> ofFiles(TestPlatform platform) {
        SortedMap<String, List<String>> routes = new TreeMap<>();
        handlers(
                platform,
                (info, handler) -> {
                    if (asked(handler).anyMatch(type -> type.contains("MultipartFile"))) {
                        add(routes, info, List.of());
                    }
                });
        return routes.keySet();
    }

    /** What a handler takes, and what stands in the records that it takes. */
    private static Stream<String> asked(HandlerMethod handler) {
        return Stream.concat(
                Stream.of(handler.getMethod().toGenericString()),
                Stream.of(handler.getMethod().getParameterTypes())
                        .filter(Class::isRecord)
                        .flatMap(form -> Stream.of(form.getRecordComponents()))
                        .map(field -> field.getGenericType().getTypeName()));
    }

    private static void handlers(
            TestPlatform platform, BiConsumer<RequestMappingInfo, HandlerMethod> taker) {
        platform.server()
                .context()
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach(taker));
    }

    private static List<String> fields(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> parameter.getParameter().getName())
                .toList();
    }

    private static void add(
            Map<String, List<String>> routes, RequestMappingInfo info, List<String> fields) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String path : info.getPatternValues()) {
            for (RequestMethod method :
                    methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
                routes.put(method + " " + path, fields);
            }
        }
    }
}
