package org.tidemark.server.trade.purchases.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.engine.money.Exact;
import org.tidemark.server.trade.purchases.model.Parts.Payable;

class PartsTest {

    private static final int HALF = 500_000;

    @Test
    void a_refund_goes_to_the_provider_first_then_coins_then_the_wallet() {
        Parts paid = new Parts(3_000, 1_000, 6_000);

        assertThat(paid.refund(2_000, HALF)).isEqualTo(new Parts(2_000, 0, 0));
        assertThat(paid.refund(3_500, HALF)).isEqualTo(new Parts(3_000, 500, 0));
        assertThat(paid.refund(5_000, HALF)).isEqualTo(new Parts(3_000, 1_000, 1_000));
        assertThat(paid.refund(10_000, HALF)).isEqualTo(paid);
    }

    @Test
    void coins_that_would_be_too_many_for_what_is_left_go_back_before_all_else() {
        Parts paid = new Parts(5_000, 5_000, 0);

        Parts back = paid.refund(5_000, HALF);

        assertThat(back).isEqualTo(new Parts(2_500, 2_500, 0));
        assertThat(paid.minus(back)).isEqualTo(new Parts(2_500, 2_500, 0));
    }

    @Test
    void the_wish_is_spread_over_the_lines_from_the_first() {
        List<Payable> lines =
                List.of(new Payable(10_001, HALF), new Payable(2_000, 0), new Payable(4_000, HALF));

        assertThat(Parts.mostCoinsFen(lines)).isEqualTo(7_000);
        assertThat(Parts.spread(lines, 6_000, 6_000))
                .containsExactly(
                        new Parts(0, 5_000, 5_001),
                        new Parts(1_001, 0, 999),
                        new Parts(3_000, 1_000, 0));
    }

    @Test
    void more_than_the_lines_take_is_refused() {
        List<Payable> line = List.of(new Payable(10_000, HALF));

        assertThatThrownBy(() -> Parts.spread(line, 5_001, 0)).hasMessageContaining("5001");
        assertThatThrownBy(() -> Parts.spread(line, 0, 10_001)).hasMessageContaining("10001");
        assertThatThrownBy(() -> Parts.spread(line, 5_000, 5_001)).hasMessageContaining("5001");
        assertThatThrownBy(() -> Parts.spread(line, -1, 0)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Parts(1, 1, 1).refund(4, HALF)).hasMessageContaining("4");
    }

    /** Random orders, random refunds until nothing is left or chance ends it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_went_back_and_what_settles_is_what_was_paid_by_source_whatever_is_refunded(
            long seed) {
        Random chance = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Payable> lines = new ArrayList<>();
            for (int i = chance.nextInt(1, 6); i > 0; i--) {
                int ppm = chance.nextInt(3) == 0 ? 0 : chance.nextInt(1, 1_000_001);
                lines.add(new Payable(chance.nextLong(1, 1_000_000), ppm));
            }
            long coins = chance.nextLong(Parts.mostCoinsFen(lines) + 1);
            long total = lines.stream().mapToLong(Payable::amountFen).sum();
            long wallet = chance.nextLong(total - coins + 1);
            List<Parts> paid = Parts.spread(lines, coins, wallet);
            assertThat(sum(paid)).isEqualTo(new Parts(total - coins - wallet, coins, wallet));
            refundAtRandom(chance, lines, paid);
        }
    }

    private static void refundAtRandom(Random chance, List<Payable> lines, List<Parts> paid) {
        List<Parts> left = new ArrayList<>(paid);
        Parts back = Parts.NONE;
        for (int refunds = chance.nextInt(8); refunds > 0; refunds--) {
            int line = chance.nextInt(lines.size());
            Parts before = left.get(line);
            long refund =
                    chance.nextInt(4) == 0
                            ? before.amountFen()
                            : chance.nextLong(before.amountFen() + 1);
            Parts gone = before.refund(refund, lines.get(line).coinsPpm());
            assertThat(gone.amountFen()).isEqualTo(refund);
            Parts after = before.minus(gone);
            assertThat(after.coinsFen())
                    .as("the ledger takes the coins that are left")
                    .isLessThanOrEqualTo(
                            Exact.shareFloor(after.amountFen(), lines.get(line).coinsPpm()));
            left.set(line, after);
            back = back.plus(gone);
        }
        assertThat(back.plus(sum(left))).isEqualTo(sum(paid));
    }

    private static Parts sum(List<Parts> parts) {
        return parts.stream().reduce(Parts.NONE, Parts::plus);
    }
}
