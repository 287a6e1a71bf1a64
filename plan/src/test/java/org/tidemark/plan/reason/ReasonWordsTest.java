package org.tidemark.plan.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.Argument.Thing;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;
import org.tidemark.plan.Language;
import org.tidemark.plan.WordBundle;

class ReasonWordsTest {

    private static final WordBundle BUNDLE =
            WordBundle.read(List.of("org/tidemark/reason/reasons"));
    private static final ReasonWords WORDS = new ReasonWords("CNY");
    private static final String NAME = "12-34";
    private static final long RAW = 6_870_062;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    /** What has no other name in Chinese, or is written so whatever the language. */
    private static final Pattern NAMES = Pattern.compile("JSON|UTF-8|true|false|字母 T");

    @Test
    void both_languages_have_every_key_and_no_other() {
        Set<String> wanted = new TreeSet<>();
        Arrays.stream(ReasonKey.values()).map(ReasonKey::code).forEach(wanted::add);
        Arrays.stream(Thing.values()).map(thing -> "name." + thing.code()).forEach(wanted::add);
        for (Language language : Language.values()) {
            assertThat(BUNDLE.keys(language)).as("%s", language).hasSameElementsAs(wanted);
        }
    }

    @ParameterizedTest
    @EnumSource(ReasonKey.class)
    void every_reason_says_all_its_arguments_in_both_languages(ReasonKey key) {
        Object[] marks =
                IntStream.range(0, key.arguments().size() + 1).mapToObj(i -> "#" + i).toArray();
        LocalizedText said = BUNDLE.say(key.code(), marks);
        for (int i = 0; i < key.arguments().size(); i++) {
            assertThat(said.zh()).contains("#" + i);
            assertThat(said.en()).contains("#" + i);
        }
        assertThat(said.zh() + said.en()).doesNotContain("#" + key.arguments().size(), "{", "}");
    }

    @ParameterizedTest
    @EnumSource(ReasonKey.class)
    void every_reason_stands_in_the_readers_language_and_units(ReasonKey key) {
        List<Argument> arguments = key.arguments().stream().flatMap(ReasonWordsTest::each).toList();
        int rounds = key.arguments().contains(Argument.Kind.NAME) ? Thing.values().length : 1;
        for (int round = 0; round < rounds; round++) {
            Thing thing = Thing.values()[round];
            RefusalReason reason =
                    new RefusalReason(
                            key,
                            arguments.stream()
                                    .map(one ->
                                            one instanceof Argument.Name
                                                    ? Argument.name(thing, NAME)
                                                    : one)
                                    .toList());
            LocalizedText said = WORDS.say(reason);
            assertThat(said.en()).isNotBlank().doesNotContainPattern(HAN);
            assertThat(NAMES.matcher(said.zh()).replaceAll(""))
                    .isNotBlank()
                    .doesNotContainPattern(LATIN);
            assertThat(said.en() + said.zh())
                    .doesNotContain(Long.toString(RAW), key.code() + " ", "{");
        }
    }

    @Test
    void amounts_stand_in_yuan_and_points() {
        assertThat(
                        WORDS.say(
                                RefusalReason.of(
                                        ReasonKey.POINTS_UNLOCKED, Argument.micropoints(RAW))))
                .isEqualTo(
                        new LocalizedText("未锁定的积分为 6.870062。", "6.870062 points are not locked."));
        assertThat(WORDS.say(RefusalReason.of(ReasonKey.WALLET_LEFT, Argument.fen(1_234_550))))
                .isEqualTo(
                        new LocalizedText(
                                "钱包可用余额为 ¥12,345.50。", "The wallet has ¥12,345.50 to use."));
        assertThat(
                        WORDS.say(
                                        RefusalReason.of(
                                                ReasonKey.RETENTION_RISES,
                                                Argument.rate(3_000),
                                                Argument.rate(100_000)))
                                .en())
                .contains("from 0.3% to 10%");
        assertThat(
                        WORDS.say(
                                        RefusalReason.of(
                                                ReasonKey.TIME_AHEAD,
                                                Argument.time(
                                                        OffsetDateTime.parse(
                                                                "2026-01-31T09:30:00.5+08:00")),
                                                Argument.count(60)))
                                .en())
                .contains("2026-01-31 09:30:00.5 +08:00", "60 seconds");
    }

    @Test
    void a_name_stands_as_people_know_it_where_it_is_known() {
        ReasonWords known =
                new ReasonWords("CNY", name -> new LocalizedText("种子方案", "Seed programme"));
        assertThat(
                        known.say(
                                RefusalReason.of(
                                        ReasonKey.NO_POOL, Argument.name(Thing.PROGRAMME, "seed"))))
                .isEqualTo(
                        new LocalizedText(
                                "方案“种子方案”没有托底池。",
                                "The plan of programme “Seed programme” has no pool."));
    }

    private static Stream<Argument> each(Argument.Kind kind) {
        return Stream.of(
                switch (kind) {
                    case NAME -> Argument.name(Thing.MEMBER, NAME);
                    case FEN -> Argument.fen(RAW);
                    case HUNDREDTHS -> Argument.hundredths(RAW);
                    case MICROPOINTS -> Argument.micropoints(RAW);
                    case COUNT -> Argument.count(RAW);
                    case RATE -> Argument.rate(RAW);
                    case FLAG -> new Argument.Amount(1, Fact.Unit.FLAG);
                    case DAY -> Argument.day(LocalDate.of(2026, 1, 31));
                    case TIME -> Argument.time(OffsetDateTime.parse("2026-01-31T09:30:00+08:00"));
                    case WORDS -> new Argument.Words("第 1 行", "line 1");
                });
    }
}
