package org.tidemark.server.people.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.coming.NoticeRule;
import org.tidemark.server.people.legal.LegalTexts.Question;
import org.tidemark.server.people.legal.LegalTexts.Word;

class LegalRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private static LegalText text(int version, LocalDate from) {
        LocalizedText words = new LocalizedText("文" + version, "Text " + version);
        return new LegalText(
                LegalKind.TERMS,
                version,
                words,
                from,
                LegalText.hash(LegalKind.TERMS, version, words, from),
                "one",
                OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                "two",
                Optional.empty());
    }

    @Test
    void the_version_that_holds_began_last_and_of_one_day_is_the_newer() {
        Random random = new Random(17);
        for (int i = 0; i < 2_000; i++) {
            List<LegalText> texts = new ArrayList<>();
            for (int version = 1; version <= random.nextInt(6); version++) {
                texts.add(text(version, DAY.plusDays(random.nextInt(7) - 3)));
            }
            Optional<LegalText> found = LegalRules.inForce(texts, DAY);
            List<LegalText> begun =
                    texts.stream().filter(text -> !text.from().isAfter(DAY)).toList();
            assertThat(found.isPresent()).isEqualTo(!begun.isEmpty());
            found.ifPresent(holds ->
                    assertThat(begun)
                            .contains(holds)
                            .allMatch(other ->
                                    other.from().isBefore(holds.from())
                                            || other.from().equals(holds.from())
                                                    && other.version() <= holds.version()));
        }
    }

    @Test
    void every_version_but_the_first_is_told_seven_days_before() {
        assertThat(LegalRules.earliest(true, DAY)).isEqualTo(DAY);
        assertThat(LegalRules.earliest(false, DAY))
                .as("seven whole days lie between, as before a version of a plan")
                .isEqualTo(NoticeRule.of(LegalRules.NOTICE_DAYS).earliest(true, DAY))
                .isEqualTo(LocalDate.of(2026, 12, 8));
    }

    @Test
    void published_one_after_the_other_versions_begin_in_the_order_of_their_numbers() {
        Random random = new Random(23);
        int refused = 0;
        for (int i = 0; i < 4_000; i++) {
            List<LegalText> published = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3, 4, 5));
            Collections.shuffle(numbers, random);
            for (int number : numbers) {
                LegalText next = text(number, DAY.plusDays(random.nextInt(6)));
                if (LegalRules.inOrder(published, next)) {
                    published.add(next);
                } else {
                    refused++;
                }
            }
            published.sort(Comparator.comparingInt(LegalText::version));
            assertThat(published)
                    .extracting(LegalText::from)
                    .isSortedAccordingTo(Comparator.naturalOrder());
            LegalText next = text(6, LegalRules.earliest(published, DAY));
            assertThat(LegalRules.inOrder(published, next)).isTrue();
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    @Test
    void whoever_looks_is_asked_once_and_whoever_buys_until_he_agrees() {
        for (Word terms : Word.values()) {
            for (Word privacy : Word.values()) {
                List<Question> questions =
                        List.of(
                                new Question(text(1, DAY), terms),
                                new Question(text(2, DAY), privacy));
                assertThat(ConsentGate.asks(questions, false))
                        .isEqualTo(terms == Word.NOTHING || privacy == Word.NOTHING);
                assertThat(ConsentGate.asks(questions, true))
                        .isEqualTo(terms != Word.AGREED || privacy != Word.AGREED);
            }
        }
        assertThat(ConsentGate.asks(List.of(), true)).isFalse();
    }

    @Test
    void a_hash_is_of_all_parts_and_of_where_they_end() {
        Set<String> hashes = new HashSet<>();
        for (LegalKind kind : LegalKind.values()) {
            for (LocalDate from : List.of(DAY, DAY.plusDays(1))) {
                for (LocalizedText words :
                        List.of(
                                new LocalizedText("ab", "c"),
                                new LocalizedText("a", "bc"),
                                new LocalizedText("", "abc"))) {
                    hashes.add(LegalText.hash(kind, 1, words, from));
                    hashes.add(LegalText.hash(kind, 11, words, from));
                }
            }
        }
        assertThat(hashes).hasSize(2 * 2 * 3 * 2);
    }
}
