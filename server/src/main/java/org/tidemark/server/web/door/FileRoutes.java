package org.tidemark.server.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The routes whose handlers ask for files; nowhere else a form of files is read. */
@Component
final class FileRoutes {

    private static final List<Class<?>> FILES =
            List.of(MultipartFile.class, MultipartRequest.class, Part.class);

    private final Supplier<List<Route>> routes;

    FileRoutes(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        // Not before the first request: what leads to handlers needs the filters to be there.
        routes =
                SingletonSupplier.of(() ->
                        mappings.stream()
                                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                                .filter(one -> takesFiles(one.getValue().getMethod()))
                                .flatMap(FileRoutes::routes)
                                .toList());
    }

    private record Route(Set<RequestMethod> methods, PathPattern path) {}

    private static Stream<Route> routes(Map.Entry<RequestMappingInfo, HandlerMethod> handler) {
        RequestMappingInfo info = handler.getKey();
        var paths = info.getPathPatternsCondition();
        return paths == null
                ? Stream.of()
                : paths.getPatterns().stream()
                        .map(path -> new Route(info.getMethodsCondition().getMethods(), path));
    }

    /** Whether who answers that request asks for files. */
    boolean take(HttpServletRequest request) {
        RequestMethod method = RequestMethod.resolve(request.getMethod());
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return method != null
                && routes.get().stream()
                        .anyMatch(route ->
                                route.methods().contains(method) && route.path().matches(path));
    }

    /** Whether a handler asks for a file, several of them, or a record that has one. */
    static boolean takesFiles(Method handler) {
        return Stream.of(handler.getGenericParameterTypes())
                .map(ResolvableType::forType)
                .anyMatch(type -> hasFile(type, new HashSet<>()));
    }

    /** Looked at once, since a type may speak of itself. */
    private static boolean hasFile(ResolvableType type, Set<Type> looked) {
        Class<?> raw = type.toClass();
        if (!looked.add(type.getType())) {
            return false;
        }
        if (FILES.stream().anyMatch(file -> file.isAssignableFrom(raw))) {
            return true;
        }
        if (type.isArray()) {
            return hasFile(type.getComponentType(), looked);
        }
        return Stream.of(type.getGenerics()).anyMatch(one -> hasFile(one, looked))
                || raw.isRecord()
                        && Stream.of(raw.getRecordComponents())
                                .map(RecordComponent::getGenericType)
                                .map(ResolvableType::forType)
                                .anyMatch(one -> hasFile(one, looked));
    }
}
