package org.tidemark.engine.property;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.Order;
import org.tidemark.engine.command.Command.Reverse;
import org.tidemark.engine.fixture.Event;

/** What each order put into the pools, and which part of it a reversal asks back (SPEC 5.5). */
public final class ContributionOracle {

    private final LedgerView view;
    private final Map<String, BigInteger> totals = new HashMap<>();
    private final Map<String, BigInteger> refunded = new HashMap<>();
    private final Map<String, BigInteger> contributions = new HashMap<>();

    public ContributionOracle(LedgerView view) {
        this.view = view;
    }

    /** The order was settled. */
    public void settled(Order order, Event event) {
        BigInteger total = BigInteger.ZERO;
        for (Command.OrderLine line : order.lines()) {
            total = total.add(BigInteger.valueOf(line.amountFen()));
        }
        totals.put(order.id(), total);
        refunded.put(order.id(), BigInteger.ZERO);
        event.pools()
                .forEach(pool -> {
                    String programme = pool.programme();
                    contributions.put(
                            order.id() + ' ' + programme,
                            BigInteger.valueOf(event.moved("pool:" + programme, view.currency())));
                });
    }

    /** The part of the contribution that this reversal asks back. */
    public BigInteger part(Reverse reverse, String programme) {
        BigInteger whole =
                contributions.getOrDefault(reverse.order() + ' ' + programme, BigInteger.ZERO);
        BigInteger total = totals.get(reverse.order());
        return whole.multiply(after(reverse))
                .divide(total)
                .subtract(whole.multiply(refunded.get(reverse.order())).divide(total));
    }

    /** The reversal was accepted: later ones begin where it ends. */
    public void reversed(Reverse reverse) {
        refunded.put(reverse.order(), after(reverse));
    }

    private BigInteger after(Reverse reverse) {
        return reverse.amountFen() == Command.ALL
                ? totals.get(reverse.order())
                : refunded.get(reverse.order()).add(BigInteger.valueOf(reverse.amountFen()));
    }
}
