package org.tidemark.server.money.payments.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    @Test
    void every_difference_is_told_and_equal_lines_are_counted() {
        List<BillLine> bill =
                List.of(
                        new BillLine(false, "equal", "1", 100),
                        new BillLine(false, "other", "2", 100),
                        new BillLine(false, "not-here", "3", 100),
                        new BillLine(true, "equal", "1", 40));
        Map<String, Long> here = Map.of("equal", 100L, "other", 99L);
        List<BillLine> ofDay =
                List.of(
                        new BillLine(false, "equal", "", 100),
                        new BillLine(false, "not-there", "", 70));

        Reconciliation.Result result =
                Reconciliation.compare(
                        bill,
                        line ->
                                line.refund()
                                        ? Optional.of(40L)
                                        : Optional.ofNullable(here.get(line.number())),
                        ofDay);

        assertThat(result.equal()).isEqualTo(2);
        assertThat(result.differences())
                .containsExactly(
                        new BillDifference(
                                BillDifference.Kind.OTHER_AMOUNT, false, "other", 99, 100),
                        new BillDifference(
                                BillDifference.Kind.MISSING_HERE, false, "not-here", 0, 100),
                        new BillDifference(
                                BillDifference.Kind.MISSING_THERE, false, "not-there", 70, 0));
    }
}
