package org.tidemark.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

final class ReferenceModelTest {

    static Stream<Path> vectors() {
        return JsonFiles.folders("vectors").stream();
    }

    static Stream<Path> regressions() {
        return JsonFiles.folders("regressions").stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void outcomes_and_state_are_those_of_the_vector(Path folder) {
        replay(folder);
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void outcomes_and_state_are_those_of_the_regression(Path folder) {
        replay(folder);
    }

    private static void replay(Path folder) {
        CommandStream stream = RegressionFiles.read(folder);
        ReferenceLedger ledger = new ReferenceLedger();
        stream.plans().forEach(ledger::adopt);
        List<JsonNode> outcomes = JsonFiles.readLines(folder.resolve("outcomes.jsonl"));
        assertThat(outcomes).hasSameSizeAs(stream.commands());
        for (int i = 0; i < outcomes.size(); i++) {
            JsonNode command = stream.commands().get(i);
            assertThat(RegressionFiles.outcomeLine(command, ledger.execute(command)))
                    .as("line %d: %s", i + 1, command)
                    .isEqualTo(outcomes.get(i));
        }
        assertThat(ledger.state()).isEqualTo(JsonFiles.read(folder.resolve("state.json")));
    }
}
