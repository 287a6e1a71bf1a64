package org.tidemark.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;

/**
 * A stream that once failed, kept as {@code regressions/<name>/plan0.json ...} and {@code
 * commands.jsonl}.
 */
final class RegressionFiles {

    private RegressionFiles() {}

    static CommandStream read(Path folder) {
        return new CommandStream(
                JsonFiles.plans(folder), JsonFiles.readLines(folder.resolve("commands.jsonl")));
    }

    /** Writes the stream into a new folder under {@code root} and returns that folder. */
    static Path write(Path root, String name, CommandStream stream) {
        Path folder = root.resolve(name);
        ObjectWriter pretty = JsonFiles.JSON.writerWithDefaultPrettyPrinter();
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < stream.plans().size(); i++) {
                Files.writeString(
                        folder.resolve("plan" + i + ".json"),
                        pretty.writeValueAsString(stream.plans().get(i)) + "\n");
            }
            Files.writeString(
                    folder.resolve("commands.jsonl"),
                    stream.commands().stream()
                            .map(JsonNode::toString)
                            .collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
