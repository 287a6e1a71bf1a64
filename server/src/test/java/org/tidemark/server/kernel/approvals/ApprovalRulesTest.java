package org.tidemark.server.kernel.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApprovalRulesTest {

    @ParameterizedTest
    @CsvSource({
        "10000, 0, 0, 10000, true",
        "10000, 0, 0, 10001, false",
        "10000, 4000, 0, 6000, true",
        "10000, 4000, 0, 6001, false",
        "10000, 0, 4000, 6000, true",
        "10000, 0, 4000, 6001, false",
        "10000, 7000, 4000, 3000, true",
        "10000, 7000, 4000, 3001, false",
        "10000, 10000, 0, 0, true",
        "10000, 20000, 0, 1, false",
        "0, 0, 0, 0, false",
        "0, 0, 0, 1, false",
        "9223372036854775807, 1, 1, 9223372036854775807, false",
        "9223372036854775807, 0, 0, 9223372036854775807, true"
    })
    void the_sums_of_a_day_count_and_not_the_piece(
            long limit, long byPerson, long forSubject, long value, boolean fits) {
        assertThat(new Room(limit, byPerson, forSubject).fits(value)).isEqualTo(fits);
    }

    /** Whatever the pieces, what one does alone in a day never comes to more than the limit. */
    @ParameterizedTest
    @CsvSource({"1", "7", "99", "100", "2500", "10000"})
    void pieces_of_any_size_come_to_no_more_than_the_limit(long piece) {
        long limit = 10_000;
        long alone = 0;
        for (int i = 0; i < 20_000; i++) {
            if (new Room(limit, alone, 0).fits(piece)) {
                alone += piece;
            }
        }
        assertThat(alone).isLessThanOrEqualTo(limit).isGreaterThan(limit - piece);
    }

    @Test
    void whoever_proposed_it_or_sits_at_his_device_or_is_nobody_does_not_agree() {
        Optional<Approval> waiting = Optional.of(approval(ApprovalState.WAITING));
        assertThat(Approvals.mayNot(waiting, "second", false)).isEmpty();
        assertThat(Approvals.mayNot(waiting, "first", false))
                .contains(ApprovalAnswer.Why.SAME_PERSON);
        assertThat(Approvals.mayNot(waiting, "second", true))
                .contains(ApprovalAnswer.Why.SAME_PERSON);
        assertThat(Approvals.mayNot(waiting, "operator", false))
                .contains(ApprovalAnswer.Why.NO_PERSON);
        assertThat(Approvals.mayNot(Optional.empty(), "second", false))
                .contains(ApprovalAnswer.Why.DECIDED);
    }

    @ParameterizedTest
    @EnumSource(value = ApprovalState.class, names = "WAITING", mode = EnumSource.Mode.EXCLUDE)
    void what_is_decided_is_not_decided_again(ApprovalState state) {
        assertThat(Approvals.mayNot(Optional.of(approval(state)), "second", false))
                .contains(ApprovalAnswer.Why.DECIDED);
    }

    private static Approval approval(ApprovalState state) {
        OffsetDateTime at = OffsetDateTime.parse("2026-11-30T08:00:00+08:00");
        return new Approval(
                "a1",
                ApprovalAction.COINS,
                "m1",
                100,
                Optional.empty(),
                "",
                "first",
                at,
                at,
                state,
                "",
                Optional.empty(),
                "");
    }
}
