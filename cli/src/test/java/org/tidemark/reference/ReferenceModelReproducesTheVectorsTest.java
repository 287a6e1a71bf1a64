package org.tidemark.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

final class ReferenceModelReproducesTheVectorsTest {

    static Stream<Path> vectors() {
        return JsonFiles.folders("vectors").stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void outcomes_and_state_are_those_of_the_vector(Path vector) {
        ReferenceLedger ledger = new ReferenceLedger();
        JsonFiles.plans(vector).forEach(ledger::adopt);
        List<JsonNode> commands = JsonFiles.readLines(vector.resolve("commands.jsonl"));
        List<JsonNode> outcomes = JsonFiles.readLines(vector.resolve("outcomes.jsonl"));
        assertThat(outcomes).hasSameSizeAs(commands);
        for (int i = 0; i < commands.size(); i++) {
            JsonNode command = commands.get(i);
            assertThat(line(command, ledger.execute(command)))
                    .as("line %d: %s", i + 1, command)
                    .isEqualTo(outcomes.get(i));
        }
        assertThat(ledger.state()).isEqualTo(JsonFiles.read(vector.resolve("state.json")));
    }

    private static ObjectNode line(JsonNode command, Outcome outcome) {
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
}
