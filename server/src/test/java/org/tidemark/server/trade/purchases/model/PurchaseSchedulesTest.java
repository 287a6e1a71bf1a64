package org.tidemark.server.trade.purchases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.server.trade.purchases.pricing.CouponedWares;

/** Purchases of one member in thousands of orders of steps and crashes, against the real engine. */
class PurchaseSchedulesTest {

    private static final int SCHEDULES = 4_000;

    /**
     * A wrong rule, kept to show that the schedules find what is wrong with it: a part counts when
     * the ledger was asked for it, whatever it answers.
     */
    private static final PaidRule COUNTS_WHEN_ASKED =
            purchase ->
                    asked(purchase, HoldAsset.COINS) == purchase.left().coinsFen()
                            && asked(purchase, HoldAsset.MONEY) == purchase.left().walletFen();

    private static long asked(Purchase purchase, HoldAsset asset) {
        Set<Hold.State> counted = EnumSet.of(Hold.State.WANTED, Hold.State.PLACED);
        return purchase.holds().stream()
                .filter(hold -> hold.asset() == asset && counted.contains(hold.state()))
                .mapToLong(Hold::amountFen)
                .sum();
    }

    @Test
    void every_purchase_that_is_shipped_is_paid_to_the_fen_and_every_hold_ends() {
        PurchaseTable table = new PurchaseTable(PaidRule.HELD_BY_THE_LEDGER);
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            assertThat(new Schedule(seed, table).run()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void coupons_reductions_level_prices_coins_wallet_and_provider_come_and_go_to_the_fen() {
        PurchaseTable table = new PurchaseTable(PaidRule.HELD_BY_THE_LEDGER);
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            assertThat(new Schedule(seed, table, CouponedWares::pick).run())
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void a_rule_that_counts_what_was_only_asked_for_is_found_out() {
        assertThat(violations(COUNTS_WHEN_ASKED)).isNotEmpty();
    }

    private static List<String> violations(PaidRule wrong) {
        PurchaseTable table = new PurchaseTable(wrong);
        List<String> found = new ArrayList<>();
        for (long seed = 1; seed <= SCHEDULES && found.isEmpty(); seed++) {
            try {
                found.addAll(new Schedule(seed, table).run());
            } catch (IllegalStateException broken) {
                found.add(broken.getMessage()); // an invariant of the table's own
            }
        }
        return found;
    }
}
