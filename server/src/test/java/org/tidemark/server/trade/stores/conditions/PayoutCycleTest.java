package org.tidemark.server.trade.stores.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tidemark.server.trade.stores.conditions.PayoutCycle.Kind;
import org.tidemark.server.web.forms.FormRefusedException;

/** On which days what falls due. */
class PayoutCycleTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 12, 25);

    private static List<PayoutCycle> cycles() {
        List<PayoutCycle> all = new ArrayList<>();
        all.add(new PayoutCycle(Kind.DAILY, 0, 0));
        for (int day = 1; day <= 7; day++) {
            all.add(new PayoutCycle(Kind.WEEKLY, day, 0));
        }
        for (int day = 1; day <= PayoutCycle.LAST_DAY; day++) {
            all.add(new PayoutCycle(Kind.MONTHLY, day, 0));
        }
        return all;
    }

    @Test
    void of_any_day_the_last_due_day_is_not_after_it_and_the_next_one_is() {
        for (PayoutCycle cycle : cycles()) {
            LocalDate expected = cycle.last(FIRST).orElseThrow();
            for (int i = 0; i < 800; i++) {
                LocalDate today = FIRST.plusDays(i);
                if (falls(cycle, today)) {
                    expected = today;
                }
                assertThat(cycle.last(today)).as("%s on %s", cycle, today).hasValue(expected);
                LocalDate next = cycle.next(today).orElseThrow();
                assertThat(next).isAfter(today);
                assertThat(falls(cycle, next)).isTrue();
                assertThat(cycle.last(next.minusDays(1))).hasValue(expected);
            }
        }
    }

    private static boolean falls(PayoutCycle cycle, LocalDate day) {
        return switch (cycle.kind()) {
            case ANY -> false;
            case DAILY -> true;
            case WEEKLY -> day.getDayOfWeek().getValue() == cycle.day();
            case MONTHLY -> day.getDayOfMonth() == cycle.day();
        };
    }

    @Test
    void at_any_time_all_that_is_owed_is_due_and_no_day_is_named() {
        assertThat(PayoutCycle.ANY_TIME.last(FIRST)).isEmpty();
        assertThat(PayoutCycle.ANY_TIME.next(FIRST)).isEmpty();
        assertThat(PayoutCycle.ANY_TIME.dueFen(8_000, 5_000)).isEqualTo(8_000);
        assertThat(PayoutCycle.ANY_TIME.dueFen(-8_000, 0)).isZero();
    }

    /** The rule again in other words: a store's days, one after the other. */
    @Test
    void
            what_was_owed_at_the_due_day_less_what_was_paid_since_is_due_and_never_more_than_is_owed() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long atBegin = random.nextInt(20_000) - 4_000L;
            long earned = random.nextInt(12_000) - 6_000L; // sales less refunds
            long paid = atBegin > 0 && random.nextBoolean() ? random.nextInt((int) atBegin + 1) : 0;
            long owed = atBegin + earned - paid;
            long least = random.nextInt(3) * 1_000L;
            long due = new PayoutCycle(Kind.DAILY, 0, least).dueFen(owed, earned);
            long wanted = Math.max(0, Math.min(atBegin - paid, owed));
            assertThat(due).isEqualTo(wanted >= least ? wanted : 0);
        }
    }

    @Test
    void a_form_says_how_often_which_day_and_from_what_amount() {
        assertThat(new PayoutCycleForm("WEEKLY", "3", "", "100").cycle())
                .isEqualTo(new PayoutCycle(Kind.WEEKLY, 3, 10_000));
        assertThat(new PayoutCycleForm("MONTHLY", "9", "28", "").cycle())
                .isEqualTo(new PayoutCycle(Kind.MONTHLY, 28, 0));
        assertThat(new PayoutCycleForm("ANY", "9", "99", "0").cycle())
                .isEqualTo(PayoutCycle.ANY_TIME);
        refused(new PayoutCycleForm("WEEKLY", "8", "", ""), "weekday");
        refused(new PayoutCycleForm("WEEKLY", "4294967297", "", ""), "weekday");
        refused(new PayoutCycleForm("MONTHLY", "", "29", ""), "monthday");
        refused(new PayoutCycleForm("MONTHLY", "", "", ""), "monthday");
        refused(new PayoutCycleForm("DAILY", "", "", "much"), "least");
        refused(new PayoutCycleForm("YEARLY", "", "", ""), "kind");
    }

    private static void refused(PayoutCycleForm form, String field) {
        assertThatThrownBy(form::cycle)
                .isInstanceOfSatisfying(
                        FormRefusedException.class,
                        not -> assertThat(not.problems().at(field)).isPresent());
    }
}
