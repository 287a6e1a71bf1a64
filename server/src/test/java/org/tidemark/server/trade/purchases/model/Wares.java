package org.tidemark.server.trade.purchases.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;

/** What somebody buys in a schedule. */
@FunctionalInterface
public interface Wares {

    /** The terms that the ledger of schedules knows. */
    Terms TERMS = new Terms(RealLedger.GOODS, 500_000, 7);

    /** What was picked. */
    record Picked(List<PurchaseLine> lines, List<Discount> discounts) {

        public Picked {
            lines = List.copyOf(lines);
            discounts = List.copyOf(discounts);
        }
    }

    Picked pick(Random dice);

    /** One line or two at their list prices, paid by whatever sources. */
    static Picked plain(Random dice) {
        LocalizedText text = new LocalizedText("货", "goods");
        List<PurchaseLine> lines = new ArrayList<>();
        for (int line = 1; line <= 1 + dice.nextInt(2); line++) {
            int pieces = 1 + dice.nextInt(3);
            long unitFen = 1L + dice.nextInt(9_000);
            long coins = dice.nextInt(3) == 0 ? dice.nextLong(unitFen * pieces / 2 + 1) : 0;
            long rest = unitFen * pieces - coins;
            long wallet = dice.nextBoolean() ? rest : dice.nextLong(rest + 1);
            Parts parts = new Parts(rest - wallet, coins, wallet);
            lines.add(
                    new PurchaseLine(
                            line,
                            new Item("sku", text, text, ""),
                            TERMS,
                            pieces,
                            unitFen,
                            0,
                            Supply.UNKNOWN,
                            parts,
                            parts,
                            pieces));
        }
        return new Picked(lines, List.of());
    }
}
