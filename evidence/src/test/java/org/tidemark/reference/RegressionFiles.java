package org.tidemark.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A stream that once failed, kept as {@code regressions/<name>/plan0.json ...} and {@code
 * commands.jsonl}, with what the reference model says of it in {@code outcomes.jsonl} and {@code
 * state.json}, as in the vectors.
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
        ReferenceLedger ledger = new ReferenceLedger();
        stream.plans().forEach(ledger::adopt);
        List<JsonNode> outcomes = new ArrayList<>();
        for (JsonNode command : stream.commands()) {
            outcomes.add(outcomeLine(command, ledger.execute(command)));
        }
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < stream.plans().size(); i++) {
                writePretty(folder.resolve("plan" + i + ".json"), stream.plans().get(i));
            }
            writeLines(folder.resolve("commands.jsonl"), stream.commands());
            writeLines(folder.resolve("outcomes.jsonl"), outcomes);
            writePretty(folder.resolve("state.json"), ledger.state());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** What became of a command, as a line of {@code outcomes.jsonl}. */
    static ObjectNode outcomeLine(JsonNode command, Outcome outcome) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.set("command", command.get("id"));
        switch (outcome) {
            case Outcome.Accepted accepted -> {
                ArrayNode types = line.putArray("events");
                accepted.events().forEach(event -> types.add(event.type()));
            }
            case Outcome.Rejected rejected -> line.put("rejected", rejected.code());
            case Outcome.Duplicate _ -> line.put("duplicate", true);
        }
        return line;
    }

    private static void writePretty(Path file, JsonNode node) throws IOException {
        Files.writeString(
                file,
                JsonFiles.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n");
    }

    private static void writeLines(Path file, List<JsonNode> nodes) throws IOException {
        Files.writeString(
                file,
                nodes.stream().map(JsonNode::toString).collect(Collectors.joining("\n", "", "\n")));
    }
}
