package org.tidemark.server.kernel.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.mechanism.Mechanisms;
import org.tidemark.journal.record.RecordedEvent.Term;

class StatementReasonTest {

    @Test
    void a_term_is_rounded_down_in_size_and_keeps_the_sign_of_its_base() {
        StatementReason reward = only(new Term(Rule.REFERRAL_DIRECT, 3_333, 50_000, 1_000_000));
        assertThat(reward.value()).isEqualTo(166);
        assertThat(reward.rounded()).isTrue();
        StatementReason taken = only(new Term(Rule.REVERSED, -5_000, 1_000, 3_000));
        assertThat(taken.value()).isEqualTo(-1_666);
        StatementReason exact = only(new Term(Rule.SENT_BACK, 5_000, 1, 1));
        assertThat(exact.value()).isEqualTo(5_000);
        assertThat(exact.rounded()).isFalse();
    }

    @Test
    void a_limit_is_told_as_one_only_where_it_cuts_the_sum() {
        List<StatementReason> cut =
                StatementReason.of(
                        List.of(
                                new Term(Mechanisms.rule("queue-rebate").orElseThrow(), 900, 1, 1),
                                new Term(
                                        Mechanisms.rule("queue-lacking").orElseThrow(),
                                        500,
                                        1,
                                        1)));
        assertThat(cut.get(0).limits()).isFalse();
        assertThat(cut.get(1).limits()).isTrue();
        List<StatementReason> whole =
                StatementReason.of(
                        List.of(
                                new Term(Rule.REVERSED, -300, 1, 1),
                                new Term(Rule.BALANCE_LEFT, 300, 1, 1)));
        assertThat(whole.get(1).limits()).isFalse();
    }

    @Test
    void the_base_of_a_later_term_is_no_part_of_the_sum() {
        List<StatementReason> mint =
                StatementReason.of(
                        List.of(
                                new Term(Rule.MINT_VALUE, 30_000, 700_000, 1_000_000),
                                new Term(Rule.MINT_POINTS, 21_000, 357_000_000, 60_000)));
        assertThat(mint).extracting(StatementReason::value).containsExactly(21_000L, 124_950_000L);
    }

    @Test
    void products_beyond_64_bits_are_worked_out_exactly() {
        StatementReason large =
                only(
                        new Term(
                                Rule.POINTS_VALUE,
                                9_000_000_000_000_000L,
                                4_000_000_000_000L,
                                8_000_000_000_000L));
        assertThat(large.value()).isEqualTo(4_500_000_000_000_000L);
    }

    private static StatementReason only(Term term) {
        return StatementReason.of(List.of(term)).getFirst();
    }
}
