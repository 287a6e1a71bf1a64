package org.tidemark.server.money.payments.bills;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Compares a provider's bill of a day line by line with our book. Nothing is changed by it: what
 * differs is for a person, and "look again" asks the provider.
 */
final class Reconciliation {

    private Reconciliation() {}

    /** What came of comparing. */
    record Result(int lines, int equal, List<BillDifference> differences) {}

    /**
     * Compares.
     *
     * @param bill its lines
     * @param hereFen what our book has for the same kind of line and number
     * @param ofDay what our book has for that day; the bill's other days are not asked about
     */
    static Result compare(
            List<BillLine> bill, Function<BillLine, Optional<Long>> hereFen, List<BillLine> ofDay) {
        List<BillDifference> differences = new ArrayList<>();
        Map<String, Long> there = new HashMap<>();
        for (BillLine line : bill) {
            there.merge(key(line), line.amountFen(), Math::addExact);
        }
        Set<String> done = new HashSet<>();
        int equal = 0;
        for (BillLine line : bill) {
            if (!done.add(key(line))) {
                continue;
            }
            long thereFen = there.getOrDefault(key(line), 0L);
            Optional<Long> here = hereFen.apply(line);
            if (here.isEmpty()) {
                differences.add(difference(BillDifference.Kind.MISSING_HERE, line, 0, thereFen));
            } else if (here.get() != thereFen) {
                differences.add(
                        difference(BillDifference.Kind.OTHER_AMOUNT, line, here.get(), thereFen));
            } else {
                equal++;
            }
        }
        for (BillLine line : ofDay) {
            if (!there.containsKey(key(line))) {
                differences.add(
                        difference(BillDifference.Kind.MISSING_THERE, line, line.amountFen(), 0));
            }
        }
        return new Result(bill.size(), equal, List.copyOf(differences));
    }

    private static BillDifference difference(
            BillDifference.Kind kind, BillLine line, long hereFen, long thereFen) {
        return new BillDifference(kind, line.refund(), line.number(), hereFen, thereFen);
    }

    private static String key(BillLine line) {
        return (line.refund() ? "refund " : "payment ") + line.number();
    }
}
