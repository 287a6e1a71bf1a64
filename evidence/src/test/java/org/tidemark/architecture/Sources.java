package org.tidemark.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java files of all modules, as they stand in the work tree. */
final class Sources {
    static final List<String> MODULES =
            List.of(
                    "engine",
                    "commands",
                    "plan",
                    "journal",
                    "tables",
                    "simulator",
                    "server",
                    "cli",
                    "dist",
                    "bench",
                    "evidence");

    private Sources() {}

    /** The folder that holds the modules: the nearest one above that has an {@code engine}. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("engine"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static List<Path> mainFiles() {
        return files("src/main/java");
    }

    static List<Path> allFiles() {
        return files("src");
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(String below) {
        return MODULES.stream()
                .map(module -> root().resolve(module).resolve(below))
                .filter(Files::isDirectory)
                .flatMap(Sources::javaFiles)
                .toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
