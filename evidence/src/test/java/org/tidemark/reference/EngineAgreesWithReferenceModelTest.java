package org.tidemark.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine and the reference model give the same outcomes, postings and states.
 *
 * <p>{@code -Dtidemark.commands=N} compares after each of N commands instead of the ordinary
 * 200,000, and {@code -Dtidemark.firstSeed=S} begins with another stream than the first; a
 * disagreement is shrunk and written to {@code target/regressions}, to be moved to the test
 * resources.
 */
final class EngineAgreesWithReferenceModelTest {

    private static final int COMMANDS = Integer.getInteger("tidemark.commands", 200_000);
    private static final long FIRST_SEED = Long.getLong("tidemark.firstSeed", 0);
    private static final int LENGTH = 250;

    /** Each situation that is to be tried must come at least once in so many commands. */
    private static final int COMMANDS_A_SITUATION = 20_000;

    /** So far from the others begin the streams that go through snapshots. */
    private static final long SEEDS_APART = 1_000_000_000L;

    private static final StreamComparison COMPARISON =
            new StreamComparison(ReferenceLedger::new, EngineLedger::new, 50);

    static Stream<Path> vectors() {
        return JsonFiles.folders("vectors").stream();
    }

    static Stream<Path> regressions() {
        return JsonFiles.folders("regressions").stream();
    }

    @ParameterizedTest
    @EnumSource(Features.class)
    void on_generated_streams(Features features) {
        Situations met = new Situations();
        compare(COMPARISON, features, FIRST_SEED, COMMANDS / Features.values().length, met);
        assertThat(met.metLessOften(COMMANDS / COMMANDS_A_SITUATION, features))
                .as("situations that the run hardly met; all: %s", met)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Features.class)
    void on_generated_streams_with_a_snapshot_after_every_few_commands(Features features) {
        StreamComparison comparison =
                new StreamComparison(ReferenceLedger::new, () -> new EngineLedger(7), 50);
        long firstSeed = FIRST_SEED - SEEDS_APART;
        compare(comparison, features, firstSeed, COMMANDS / 20, new Situations());
    }

    /** Compares streams until they have had that many commands. */
    private static void compare(
            StreamComparison comparison,
            Features features,
            long firstSeed,
            int commands,
            Situations met) {
        int compared = 0;
        for (long seed = firstSeed; compared < commands; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, features, LENGTH, met);
            if (comparison.firstDifference(stream).isPresent()) {
                reportShrunk(comparison, features, seed, stream);
            }
            compared += stream.commands().size();
        }
    }

    private static void reportShrunk(
            StreamComparison comparison, Features features, long seed, CommandStream stream) {
        CommandStream small =
                new StreamShrinker(smaller -> differ(comparison, smaller)).shrink(stream);
        String name = features + "-" + seed;
        Path folder = RegressionFiles.write(Path.of("target/regressions"), name, small);
        fail(
                "%s, shrunk to %s:%n%s",
                name, folder, comparison.firstDifference(small).orElseThrow());
    }

    private static boolean differ(StreamComparison comparison, CommandStream stream) {
        try {
            return comparison.firstDifference(stream).isPresent();
        } catch (Refusal | MalformedInputException e) {
            // A stream that the model itself cannot take proves nothing.
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void on_the_vectors(Path folder) {
        assertThat(COMPARISON.firstDifference(RegressionFiles.read(folder))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void on_the_regressions(Path folder) {
        assertThat(COMPARISON.firstDifference(RegressionFiles.read(folder))).isEmpty();
    }
}
