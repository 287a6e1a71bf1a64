package org.tidemark.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.cli.TidemarkCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReplayCommandTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path VECTORS = Path.of("../evidence/src/test/resources/vectors");
    private static final List<String> PLAN = List.of("src/test/resources/replay/seed.yaml");

    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    static List<Path> vectors() throws IOException {
        try (Stream<Path> folders = Files.list(VECTORS)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theVectorsStatesAndOutcomesComeOutOfTheCommand(Path given) throws IOException {
        assertThat(replay(plans(given), given.resolve("commands.jsonl")))
                .as(err::toString)
                .isZero();
        assertThat(state()).isEqualTo(JSON.readTree(given.resolve("state.json")));
        assertThat(outcomes(given.resolve("commands.jsonl")))
                .isEqualTo(lines(given.resolve("outcomes.jsonl")));
    }

    @Test
    void theSameCommandsGiveTheSameBytes() throws IOException {
        Path given = VECTORS.resolve("104");
        replay(plans(given), given.resolve("commands.jsonl"));
        String events = Files.readString(folder.resolve("events.jsonl"));
        String state = Files.readString(folder.resolve("state.json"));
        replay(plans(given), given.resolve("commands.jsonl"));
        assertThat(folder.resolve("events.jsonl")).hasContent(events);
        assertThat(folder.resolve("state.json")).hasContent(state);
    }

    @Test
    void explainedEventsAreTheSameEventsAndSayWhatEachAmountIsMadeOf() throws IOException {
        Path given = VECTORS.resolve("108");
        replay(plans(given), given.resolve("commands.jsonl"));
        List<JsonNode> plain = lines(folder.resolve("events.jsonl"));
        replay(plans(given), given.resolve("commands.jsonl"), "--explain");
        List<JsonNode> explained = lines(folder.resolve("events.jsonl"));
        int reasons = 0;
        for (JsonNode event : explained) {
            for (JsonNode posting : event.path("postings")) {
                for (JsonNode term : posting.path("why")) {
                    assertThat(term.propertyNames())
                            .containsExactly("rule", "base", "numerator", "denominator");
                    reasons++;
                }
                ((ObjectNode) posting).remove("why");
            }
        }
        assertThat(reasons).isGreaterThan(explained.size());
        assertThat(explained).isEqualTo(plain);
    }

    @Test
    void keysOfTheStateAreSorted() throws IOException {
        Path given = VECTORS.resolve("108");
        replay(plans(given), given.resolve("commands.jsonl"));
        assertSorted(state());
    }

    @Test
    void aRepeatedCommandIsADuplicateAndAnotherOneUnderItsIdAConflict() throws IOException {
        Path commands =
                commands(verify("v", "m1"), enrol("e", "m1"), enrol("e", "m1"), enrol("e", "m2"));
        assertThat(replay(PLAN, commands)).as(err::toString).isZero();
        List<JsonNode> events = lines(folder.resolve("events.jsonl"));
        assertThat(events.get(0).get("rejected").stringValue()).isEqualTo("unknown-member");
        assertThat(events.get(1).get("type").stringValue()).isEqualTo("enrolled");
        assertThat(events.get(2))
                .isEqualTo(JSON.readTree("{\"command\":\"e\",\"duplicate\":true}"));
        assertThat(events.get(3).get("rejected").stringValue()).isEqualTo("id-conflict");
        assertThat(state().get("commands").intValue()).isEqualTo(4);
        assertThat(state().get("events").intValue()).isEqualTo(1);
        assertThat(state().get("rejected").intValue()).isEqualTo(2);
    }

    @Test
    void aLineThatIsNoCommandEndsWithStatus2AndItsNumber() throws IOException {
        Path commands = commands(enrol("e", "m1"), "{\"type\":\"enrol\"}", enrol("f", "m2"));
        assertThat(replay(PLAN, commands)).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(err.toString()).contains(commands + ", line 2: id: It is missing; give it.");
        assertThat(lines(folder.resolve("events.jsonl"))).hasSize(1);
        assertThat(folder.resolve("state.json")).doesNotExist();
    }

    @Test
    void filesThatCannotBeReadEndWithStatus2AndTheirName() throws IOException {
        Path commands = commands();
        assertThat(replay(List.of("no-such-plan.yaml"), commands))
                .isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(replay(PLAN, folder.resolve("no-such-commands.jsonl")))
                .isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(replay(PLAN, folder)).isEqualTo(TidemarkCommand.BAD_INPUT);
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "plan: 2\n");
        assertThat(replay(List.of(broken.toString()), commands))
                .isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(err.toString())
                .contains(
                        "no-such-plan.yaml",
                        "no-such-commands.jsonl",
                        "a folder; name a file",
                        "broken.yaml:1:7: plan: 2 is out of range");
    }

    private int replay(List<String> plans, Path commands, String... options) {
        List<String> args = new ArrayList<>(List.of("replay"));
        args.addAll(List.of(options));
        plans.forEach(plan -> args.addAll(List.of("--plan", plan)));
        args.addAll(
                List.of(
                        "--commands",
                        commands.toString(),
                        "--events",
                        folder.resolve("events.jsonl").toString(),
                        "--state",
                        folder.resolve("state.json").toString()));
        return TidemarkCommand.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                args.toArray(String[]::new));
    }

    /** The plan files of a vector, in name order. */
    private static List<String> plans(Path vector) throws IOException {
        try (Stream<Path> files = Files.list(vector)) {
            return files.filter(file -> file.getFileName().toString().startsWith("plan"))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    private JsonNode state() {
        return JSON.readTree(folder.resolve("state.json"));
    }

    /** What became of each command, in the form of the vectors, told from the lines written. */
    private List<JsonNode> outcomes(Path commands) throws IOException {
        List<JsonNode> written = lines(folder.resolve("events.jsonl"));
        List<JsonNode> outcomes = new ArrayList<>();
        int next = 0;
        for (JsonNode command : lines(commands)) {
            ObjectNode outcome = JSON.createObjectNode();
            outcome.set("command", command.get("id"));
            boolean more = true;
            while (more
                    && next < written.size()
                    && written.get(next).get("command").equals(command.get("id"))) {
                JsonNode line = written.get(next);
                more = line.has("type");
                if (more) {
                    outcome.withArray("events").add(line.get("type"));
                } else if (outcome.has("events")) {
                    break; // the next line of the file is the same command again
                } else if (line.has("rejected")) {
                    outcome.set("rejected", line.get("rejected"));
                } else {
                    outcome.set("duplicate", line.get("duplicate"));
                }
                next++;
            }
            outcomes.add(outcome);
        }
        assertThat(next).isEqualTo(written.size());
        return outcomes;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(JSON::readTree).toList();
    }

    private Path commands(String... lines) throws IOException {
        return Files.write(folder.resolve("commands.jsonl"), List.of(lines));
    }

    private static String enrol(String id, String member) {
        return "{\"type\":\"enrol\",\"id\":\"%s\",\"at\":\"2026-01-01T00:00:00+08:00\",\"member\":\"%s\"}"
                .formatted(id, member);
    }

    private static String verify(String id, String member) {
        return enrol(id, member).replace("enrol", "verify");
    }

    private static void assertSorted(JsonNode node) {
        assertThat(List.copyOf(node.propertyNames())).isSorted();
        node.forEach(ReplayCommandTest::assertSorted);
    }
}
