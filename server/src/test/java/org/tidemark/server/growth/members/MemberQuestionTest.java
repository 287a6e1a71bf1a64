package org.tidemark.server.growth.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.engine.command.By;
import org.tidemark.server.kernel.ledger.EventCursor;
import org.tidemark.server.kernel.ledger.EventPage;
import org.tidemark.server.people.accounts.AccountState;

/** What a filter means, what it asks, and what events are worth. */
class MemberQuestionTest {

    private static MemberFilter filter(String region, String least, String most) {
        return new MemberFilter(null, null, null, region, least, most, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "44, 440000, 450000",
        "4403, 440300, 440400",
        "440305, 440305, 440306",
        " 44 , 440000, 450000",
        "4, 0, 0",
        "440, 0, 0",
        "4403055, 0, 0",
        "04, 0, 0",
        "ab, 0, 0"
    })
    void a_code_means_its_districts_and_what_is_no_code_nobody(String code, int from, int before) {
        assertThat(filter(code, null, null).codes()).contains(new MemberFilter.Codes(from, before));
    }

    @Test
    void what_is_not_asked_is_no_condition() {
        MemberQuestion all = MemberQuestion.of(MemberFilter.ALL, OptionalLong.empty(), 9);
        assertThat(all.sql()).doesNotContain("WHERE");
        assertThat(all.parameters()).isEqualTo(Map.of("limit", 9));
        assertThat(MemberFilter.ALL.query()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.234", "-5", "1,00,0"})
    void an_amount_that_cannot_be_read_finds_nobody(String amount) {
        assertThat(filter(null, amount, null).leastFen().getAsLong()).isEqualTo(Long.MAX_VALUE);
        assertThat(filter(null, null, amount).mostFen().getAsLong()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void what_is_typed_is_never_a_part_of_the_question() {
        String evil = "x' OR '1'='1";
        MemberFilter filter =
                new MemberFilter(AccountState.OPEN, evil, evil, evil, "1.00", "2.00", evil, evil);
        MemberQuestion question = MemberQuestion.of(filter, OptionalLong.of(7), 9);
        assertThat(question.sql()).doesNotContain("OR '1'");
        assertThat(question.parameters())
                .containsEntry("sponsor", evil)
                .containsEntry("level", evil)
                .containsEntry("least", 100L)
                .containsEntry("most", 200L)
                .containsEntry("name", 0L)
                .containsEntry("phone", 0L)
                .containsEntry("behind", 7L);
    }

    @Test
    void a_mark_stands_in_the_address_and_takes_the_place_of_another() {
        MemberFilter named = filter("44", null, null).named(-5);
        assertThat(named.nameMark()).contains(-5L);
        MemberFilter ofPhone = named.ofPhone(6);
        assertThat(ofPhone.nameMark()).isEmpty();
        assertThat(ofPhone.query()).isEqualTo("?region=44&tail=6");
        assertThat(ofPhone.ofAnybody().marked()).isFalse();
    }

    @Test
    void each_order_and_each_reversal_counts_once() {
        assertThat(
                        StandingFollower.spentFen(
                                List.of(
                                        line("enrolled", "a", ""),
                                        line("order-settled", "a", "10.00"),
                                        line("order-settled", "b", "2.50"),
                                        line("order-reversed", "a", "4.00"),
                                        line("order-settled", "a", "1.00"),
                                        line("day-closed", "", ""))))
                .isEqualTo(Map.of("a", 700L, "b", 250L));
    }

    private static EventPage.Line line(String type, String member, String total) {
        return new EventPage.Line(
                EventCursor.BEGIN,
                OffsetDateTime.parse("2026-01-01T00:00Z"),
                "c",
                type,
                "",
                member,
                total.isEmpty() ? Map.of() : Map.of("total", total),
                By.NOBODY);
    }
}
