package org.tidemark.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Folders of plan files and command streams on the test class path. */
final class JsonFiles {

    static final JsonMapper JSON = new JsonMapper();

    private JsonFiles() {}

    /** The sub-folders of a resource folder, in name order. */
    static List<Path> folders(String resource) {
        URL url = JsonFiles.class.getResource("/" + resource);
        if (url == null) {
            throw new IllegalStateException("no test resource folder " + resource);
        }
        try (Stream<Path> children = Files.list(Path.of(url.toURI()))) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }

    /** One JSON value a line. */
    static List<JsonNode> readLines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plan files of a folder ({@code plan0.yaml}, {@code plan1.json}), in name order. */
    static List<JsonNode> plans(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("plan"))
                    .sorted()
                    .map(JsonFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
