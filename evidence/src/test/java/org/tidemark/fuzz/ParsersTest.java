package org.tidemark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What parsers make of what nobody writes; {@code -Dtidemark.fuzz.times} makes it longer. */
class ParsersTest {

    private static final Path FOUND = Path.of("src/test/resources/fuzz");
    private static final Path NEW = Path.of("target/fuzz");
    private static final long SEED = Long.getLong("tidemark.fuzz.seed", 20_260_101L);
    private static final int TIMES = Integer.getInteger("tidemark.fuzz.times", 1);
    private static final String ONE = System.getProperty("tidemark.fuzz.target", "");

    static List<FuzzTarget> targets() {
        return Targets.ALL.stream()
                .filter(target -> ONE.isEmpty() || target.name().equals(ONE))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void a_parser_answers_or_refuses_whatever_it_is_given(FuzzTarget target) {
        List<byte[]> known = new ArrayList<>(target.seeds());
        known.addAll(found(target));
        known.add(new byte[0]);
        known.forEach(input -> tried(target, input));
        Mutations mutations = new Mutations(known, new SplittableRandom(SEED));
        for (long round = 0; round < (long) target.rounds() * TIMES; round++) {
            tried(target, mutations.next());
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void seeds_are_read_and_not_only_refused(FuzzTarget target) throws Exception {
        List<String> answers = new ArrayList<>();
        for (byte[] seed : target.seeds()) {
            answers.add(target.reader().read(seed.clone()));
        }
        assertThat(answers).anyMatch(answer -> !answer.startsWith(Targets.REFUSED));
    }

    @Test
    void the_same_seed_gives_the_same_inputs() {
        List<byte[]> seeds = List.of("one=1".getBytes(StandardCharsets.UTF_8), new byte[9]);
        Mutations first = new Mutations(seeds, new SplittableRandom(SEED));
        Mutations second = new Mutations(seeds, new SplittableRandom(SEED));
        for (int i = 0; i < 1_000; i++) {
            assertThat(first.next()).isEqualTo(second.next());
        }
    }

    /** Parsers that are wrong on purpose, each in one way. */
    @Test
    void a_parser_that_does_what_it_must_not_is_told() {
        List<FuzzTarget> wrong =
                List.of(
                        FuzzTarget.text("throws", text -> "" + text.charAt(3), "abcd"),
                        FuzzTarget.text("changes", text -> text + System.nanoTime(), "a"),
                        FuzzTarget.text("takes", text -> "" + new byte[1 << 26].length, "a"),
                        FuzzTarget.text("deep", ParsersTest::deep, "((((((()))))))"));
        assertThat(wrong)
                .allSatisfy(target -> {
                    Mutations mutations = new Mutations(target.seeds(), new SplittableRandom(SEED));
                    assertThatThrownBy(
                                    () -> {
                                        for (int i = 0; i < 20_000; i++) {
                                            Trial.of(target, mutations.next());
                                        }
                                    })
                            .isInstanceOf(AssertionError.class)
                            .hasMessageStartingWith(target.name());
                });
    }

    private static String deep(String text) {
        return text.startsWith("((((((((((((") ? deep(text + "(") : text;
    }

    private static void tried(FuzzTarget target, byte[] input) {
        try {
            Trial.of(target, input);
        } catch (AssertionError wrong) {
            throw new AssertionError("kept as " + kept(target, input), wrong);
        }
    }

    private static Path kept(FuzzTarget target, byte[] input) {
        try {
            Path folder = Files.createDirectories(NEW.resolve(target.name()));
            String name = Integer.toHexString(java.util.Arrays.hashCode(input));
            return Files.write(folder.resolve(name), input);
        } catch (IOException failed) {
            throw new UncheckedIOException(HexFormat.of().formatHex(input), failed);
        }
    }

    /** What was found earlier. */
    private static List<byte[]> found(FuzzTarget target) {
        Path folder = FOUND.resolve(target.name());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<byte[]> found = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                found.add(Files.readAllBytes(file));
            }
            return found;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
