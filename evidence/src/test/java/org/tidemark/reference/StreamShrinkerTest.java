package org.tidemark.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class StreamShrinkerTest {

    /** A ledger that is wrong on purpose: it takes a forced exit for an ordinary redemption. */
    private static final class Mistaken implements LedgerUnderTest {
        private final ReferenceLedger right = new ReferenceLedger();

        @Override
        public void adopt(JsonNode plan) {
            right.adopt(plan);
        }

        @Override
        public Outcome execute(JsonNode command) {
            if (!(right.execute(command) instanceof Outcome.Accepted(List<Outcome.Event> events))) {
                return new Outcome.Rejected("refused");
            }
            return new Outcome.Accepted(
                    events.stream()
                            .map(event ->
                                    event.type().equals("cap-exit")
                                            ? new Outcome.Event("redeemed", event.postings())
                                            : event)
                            .toList());
        }

        @Override
        public Map<String, BigInteger> figures() {
            return right.figures();
        }

        @Override
        public JsonNode state() {
            return right.state();
        }
    }

    private static final StreamComparison COMPARISON =
            new StreamComparison(ReferenceLedger::new, Mistaken::new, 10);

    /** Streams in which the two disagree about a forced exit. */
    private static boolean fails(CommandStream stream) {
        try {
            return COMPARISON
                    .firstDifference(stream)
                    .filter(difference -> difference.text().contains("cap-exit"))
                    .isPresent();
        } catch (Refusal e) {
            // A plan that the reference itself refuses proves nothing.
            return false;
        }
    }

    private static CommandStream failing() {
        for (long seed = 0; ; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, Features.ALL, 200);
            if (fails(stream)) {
                return stream;
            }
        }
    }

    @Test
    void a_failing_stream_shrinks_to_the_few_commands_that_matter() {
        CommandStream small = new StreamShrinker(StreamShrinkerTest::fails).shrink(failing());
        assertThat(fails(small)).isTrue();
        assertThat(small.plans()).hasSize(1);
        assertThat(small.commands()).hasSizeLessThanOrEqualTo(4);
        assertThat(new StreamShrinker(StreamShrinkerTest::fails).shrink(failing()))
                .isEqualTo(small);
    }

    @Test
    void a_difference_names_the_command_and_what_was_expected() {
        CommandStream small = new StreamShrinker(StreamShrinkerTest::fails).shrink(failing());
        Optional<StreamComparison.Difference> difference = COMPARISON.firstDifference(small);
        assertThat(difference).isPresent();
        assertThat(difference.orElseThrow().toString())
                .contains("expected events [")
                .contains("cap-exit]")
                .contains("but was [")
                .contains("\"type\"");
    }

    @Test
    void a_stream_written_as_a_regression_reads_back_the_same(@TempDir Path root) {
        CommandStream stream = StreamGenerator.generate(3, Features.ALL, 60);
        Path folder = RegressionFiles.write(root, "some-name", stream);
        CommandStream read = RegressionFiles.read(folder);
        assertThat(read.commands()).isEqualTo(stream.commands());
        assertThat(COMPARISON.firstDifference(new CommandStream(read.plans(), List.of())))
                .isEmpty();
        assertThat(read.plans().toString()).isEqualTo(stream.plans().toString());
    }
}
