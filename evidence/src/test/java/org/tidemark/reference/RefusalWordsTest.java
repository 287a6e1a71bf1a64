package org.tidemark.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.commands.CommandJson;
import org.tidemark.commands.MalformedCommandException;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.MemoryArchive;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;
import org.tidemark.plan.YamlPlanReader;
import org.tidemark.plan.reason.ReasonWords;

/** Whatever the engine refuses is told in the reader's language and units. */
class RefusalWordsTest {
    private static final int STREAMS = 20;
    private static final int LENGTH = 120;

    /** A figure in fen, hundredths or micropoints as the engine counts it. */
    private static final Pattern RAW = Pattern.compile("(?<![.\\d])\\d{5,}");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    /** What the sender wrote or may write, and what has no other name. */
    private static final Pattern QUOTED =
            Pattern.compile(
                    "“[^”]*”|: [\\w-]+(, [\\w-]+)+|：[\\w-]+(, [\\w-]+)+|JSON|UTF-8|true|false|字母 T");

    private final Set<ReasonKey> seen = EnumSet.noneOf(ReasonKey.class);

    @ParameterizedTest
    @EnumSource(Features.class)
    void refusals_of_generated_streams_are_read_back_and_stand_in_both_languages(
            Features features) {
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, features, LENGTH);
            run(
                    stream.plans().stream().map(Object::toString).toList(),
                    stream.commands().stream().map(Object::toString).toList());
        }
        assertThat(seen).hasSizeGreaterThan(5).doesNotContain(ReasonKey.AS_WRITTEN);
    }

    @Test
    void refusals_of_the_kept_cases_are_read_back_and_stand_in_both_languages() throws IOException {
        for (String kind : List.of("vectors", "regressions")) {
            for (Path one : JsonFiles.folders(kind)) {
                List<Path> plans =
                        listed(one).stream()
                                .filter(file -> file.getFileName().toString().startsWith("plan"))
                                .toList();
                List<String> texts = plans.stream().map(RefusalWordsTest::text).toList();
                run(texts, text(one.resolve("commands.jsonl")).lines().toList());
            }
        }
        assertThat(seen).hasSizeGreaterThan(20).doesNotContain(ReasonKey.AS_WRITTEN);
    }

    @Test
    void lines_that_are_broken_are_told_in_both_languages() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        Set<ReasonKey> told = EnumSet.noneOf(ReasonKey.class);
        ReasonWords words = new ReasonWords("CNY");
        for (Path one : JsonFiles.folders("vectors")) {
            for (String line : text(one.resolve("commands.jsonl")).lines().toList()) {
                String broken = broken(line, random);
                try {
                    CommandJson.parse(broken);
                } catch (MalformedCommandException malformed) {
                    LocalizedText said = words.say(malformed.reason());
                    told.add(malformed.reason().key());
                    assertThat(QUOTED.matcher(said.en()).replaceAll(""))
                            .as(broken)
                            .isNotBlank()
                            .doesNotContainPattern(HAN)
                            .doesNotContain("{");
                    assertThat(QUOTED.matcher(said.zh()).replaceAll(""))
                            .as(broken)
                            .isNotBlank()
                            .doesNotContainPattern(LATIN)
                            .doesNotContain("{");
                }
            }
        }
        assertThat(told).hasSizeGreaterThan(12);
    }

    /** A character gone, another one in its place, or the rest gone. */
    private static String broken(String line, SplittableRandom random) {
        int at = random.nextInt(line.length());
        String rest = line.substring(at + 1);
        String other = "{}[]:,\"0x\\-".substring(random.nextInt(11)).substring(0, 1);
        return line.substring(0, at)
                + switch (random.nextInt(3)) {
                    case 0 -> rest;
                    case 1 -> other + rest;
                    default -> "";
                };
    }

    private void run(List<String> plans, List<String> commands) {
        Ledger ledger = new Ledger(new YamlPlanReader(), new MemoryArchive());
        plans.forEach(plan -> ledger.adopt(plan, EventSink.NOTHING));
        ReasonWords words =
                new ReasonWords(ledger.view().currency(), name -> new LocalizedText("9", "9"));
        for (String command : commands) {
            if (execute(ledger, command) instanceof org.tidemark.engine.Outcome.Rejected rejected) {
                check(rejected, words);
            }
        }
    }

    private void check(org.tidemark.engine.Outcome.Rejected rejected, ReasonWords words) {
        RefusalReason reason = rejected.reason();
        assertThat(RefusalReason.read(rejected.detail())).isEqualTo(reason);
        seen.add(reason.key());
        if (!reason.key().arguments().contains(Argument.Kind.WORDS)) {
            LocalizedText said = words.say(reason);
            assertThat(said.en()).doesNotContainPattern(HAN).doesNotContainPattern(RAW);
            assertThat(said.zh()).doesNotContainPattern(LATIN).doesNotContainPattern(RAW);
        }
    }

    private static org.tidemark.engine.Outcome execute(Ledger ledger, String command) {
        try {
            return ledger.execute(CommandJson.parse(command), EventSink.NOTHING);
        } catch (MalformedCommandException malformed) {
            throw new AssertionError(command, malformed);
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }
}
