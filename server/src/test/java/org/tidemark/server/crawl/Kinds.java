package org.tidemark.server.crawl;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.tidemark.server.Routes;
import org.tidemark.server.TestPlatform;

/** Tells of which route an address is. */
final class Kinds {

    private final List<PathPattern> patterns;

    Kinds(TestPlatform platform) {
        patterns =
                Routes.all(platform).stream()
                        .filter(route -> route.startsWith("GET "))
                        .map(route -> PathPatternParser.defaultInstance.parse(route.substring(4)))
                        .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                        .toList();
    }

    /** All routes, in the order of their names. */
    List<String> all() {
        return patterns.stream()
                .map(PathPattern::getPatternString)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The route of a path: {@code /p/{product}}; the path itself where no route has it. */
    String of(String path) {
        String bare = path.replaceFirst("\\?.*", "");
        PathContainer parts = PathContainer.parsePath(bare);
        return patterns.stream()
                .filter(pattern -> pattern.matches(parts))
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse(bare);
    }

    /** The route with the names of what is asked: {@code /search?q&zone}. */
    String withQuery(String path) {
        int mark = path.indexOf('?');
        String names =
                mark < 0
                        ? ""
                        : Arrays.stream(path.substring(mark + 1).split("&"))
                                .map(part -> part.replaceFirst("=.*", ""))
                                .sorted()
                                .collect(Collectors.joining("&", "?", ""));
        return of(path) + names;
    }
}
