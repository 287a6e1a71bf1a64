package org.tidemark.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything in the work tree that people read, code and comments too. */
final class Documents {
    private static final Pattern KINDS =
            Pattern.compile(".*\\.(java|jte|properties|md|proto|sql|ya?ml|xml|css)");

    /** What is made, not written. */
    private static final Set<String> MADE = Set.of("target", ".git", ".idea", "node_modules");

    private static final Pattern ID = Pattern.compile("<a id=\"([^\"]+)\"></a>");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

    private Documents() {}

    static Path specification() {
        return Sources.root().resolve("docs/specification.md");
    }

    static Path specificationInChinese() {
        return Sources.root().resolve("docs/specification.zh.md");
    }

    static List<Path> all() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    Sources.root(),
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            return MADE.contains(folder.getFileName().toString())
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            if (KINDS.matcher(file.getFileName().toString()).matches()) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        found.sort(null);
        return found;
    }

    static String text(Path file) {
        return String.join("\n", Sources.lines(file));
    }

    /** The anchors that a document sets itself, in their order. */
    static Set<String> ids(String markdown) {
        Set<String> ids = new LinkedHashSet<>();
        ID.matcher(markdown).results().forEach(found -> ids.add(found.group(1)));
        return ids;
    }

    /** The anchors of a document: those that it sets itself, and one for each heading. */
    static Set<String> anchors(String markdown) {
        Set<String> anchors = ids(markdown);
        Matcher heading = HEADING.matcher(markdown);
        while (heading.find()) {
            anchors.add(
                    ID.matcher(heading.group(1))
                            .replaceAll("")
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N}\\- ]", "")
                            .replace(' ', '-'));
        }
        return anchors;
    }
}
