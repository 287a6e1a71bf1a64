package org.tidemark.server.growth.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.money.Exact;

/** By what an order, or what is reversed of it, is counted; amounts in fen. */
final class OrderParts {

    private OrderParts() {}

    /**
     * So much of an order by its goods. It is split by what the lines come to; each share is
     * rounded down, and what that leaves goes on to the next line, so that the shares add up.
     *
     * @param totalFen the whole order, or what is reversed of it
     * @param sold the lines that the shop sold by it; none where it was given to the ledger
     *     directly
     */
    static Map<String, Long> byProduct(Command.Order order, List<ReportGoods> sold, long totalFen) {
        long whole =
                order.lines().stream()
                        .mapToLong(Command.OrderLine::amountFen)
                        .reduce(0, Math::addExact);
        Map<String, Long> parts = new TreeMap<>();
        List<ReportGoods> left = new ArrayList<>(sold);
        long before = 0;
        for (Command.OrderLine line : order.lines()) {
            long until = Math.addExact(before, line.amountFen());
            long part = Exact.stretch(totalFen, before, until, whole);
            parts.merge(product(line, left), part, Math::addExact);
            before = until;
        }
        return parts;
    }

    /**
     * The goods of a line: the next line of the purchase with its offer that came to as much, or to
     * more where a part of it went back before the order was settled.
     */
    private static String product(Command.OrderLine line, List<ReportGoods> left) {
        int found = -1;
        for (int i = left.size() - 1; i >= 0; i--) {
            ReportGoods goods = left.get(i);
            boolean fits =
                    goods.offer().equals(line.offer()) && goods.amountFen() >= line.amountFen();
            if (fits && (found < 0 || goods.amountFen() <= left.get(found).amountFen())) {
                found = i;
            }
        }
        String product = found < 0 ? "" : left.remove(found).product();
        return product.isEmpty() ? line.offer() : product;
    }

    /** The region as the reports have it: its code, or nothing. */
    static String region(Command.Order order) {
        return order.region() == 0 ? "" : Integer.toString(order.region());
    }
}
