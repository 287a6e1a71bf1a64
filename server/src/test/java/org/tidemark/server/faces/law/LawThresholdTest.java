package org.tidemark.server.faces.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tidemark.plan.disclosure.RunningFigures.JoiningMonth;
import org.tidemark.plan.law.LawRule;
import org.tidemark.plan.law.RulePack;

class LawThresholdTest {

    private static final Map<LawThreshold, String> IN_THE_PACK =
            Map.of(
                    LawThreshold.PARTICIPANTS, "30 members",
                    LawThreshold.LEVELS, "sponsor depth of 3",
                    LawThreshold.AMOUNT, "100万元",
                    LawThreshold.PERSONS, "150人",
                    LawThreshold.LOSS, "损失50万元",
                    LawThreshold.SHAREHOLDERS, "more than 200 people");

    @Test
    void each_threshold_is_the_one_that_the_pack_writes() {
        RulePack pack = RulePack.of("cn").orElseThrow();
        for (LawThreshold threshold : LawThreshold.values()) {
            LawRule rule = pack.rule(threshold.rule()).orElseThrow();
            String words = IN_THE_PACK.get(threshold);
            assertThat(rule.when() + rule.citation() + rule.advice().en())
                    .as(threshold.name())
                    .contains(words);
            long written = Long.parseLong(words.replaceAll("[^0-9]", ""));
            long unit =
                    threshold.unit() == LawThreshold.Unit.MONEY ? 10_000L * 100 : 1; // 万元 in fen
            assertThat(threshold.figure()).as(threshold.name()).isEqualTo(written * unit);
        }
    }

    @Test
    void a_threshold_is_reached_by_its_figure_unless_it_says_more_than() {
        for (LawThreshold threshold : LawThreshold.values()) {
            long figure = threshold.figure();
            assertThat(threshold.isReached(figure - 1)).isFalse();
            assertThat(threshold.isReached(figure))
                    .isEqualTo(threshold != LawThreshold.SHAREHOLDERS);
            assertThat(threshold.isReached(figure + 1)).isTrue();
            LawRule rule = RulePack.of("cn").orElseThrow().rule(threshold.rule()).orElseThrow();
            Random random = new Random(figure);
            for (int i = 0; i < 500; i++) {
                long now = random.nextLong(3 * figure + 1);
                assertThat(new LawNote(threshold, rule, now).part())
                        .isEqualTo((int) Math.min(100, now * 100 / figure));
            }
        }
    }

    @Test
    void nothing_is_missing_where_buyers_have_more_than_they_paid() {
        Random random = new Random(2);
        for (int i = 0; i < 1_000; i++) {
            long paid = random.nextLong(1_000_000);
            long got = random.nextLong(1_000_000);
            long worth = random.nextLong(1_000_000);
            assertThat(
                            LawNotes.missing(
                                    new JoiningMonth(
                                            YearMonth.of(2026, 1), 3, paid, got, worth, 0)))
                    .isEqualTo(paid > got + worth ? paid - got - worth : 0);
        }
    }
}
