package org.tidemark.server.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/** The routes whose handlers ask for files; nowhere else a form of files is read. */
@Component
final class FileRoutes {

    private static final List<Class<?>> FILES =
            List.of(MultipartFile.class, MultipartRequest.class, Part.class);

    private final HandlerRoutes routes;

    FileRoutes(HandlerRoutes routes) {
        this.routes = routes;
    }

    /** Whether who answers that request asks for files. */
    boolean take(HttpServletRequest request) {
        return Optional.ofNullable(RequestMethod.resolve(request.getMethod()))
                .flatMap(method -> routes.find(method, request.getRequestURI()))
                .filter(handler -> takesFiles(handler.getMethod()))
                .isPresent();
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
