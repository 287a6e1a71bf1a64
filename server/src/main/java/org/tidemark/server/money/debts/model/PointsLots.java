package org.tidemark.server.money.debts.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tidemark.engine.money.Exact;

/** Granted points of one member, lot by lot, as his account moves. */
final class PointsLots {

    private final Map<String, DebtIssue> grants = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, List<Lot>> lots = new HashMap<>();
    private final Map<String, Long> paid = new HashMap<>();
    private Taken taken = Taken.NOTHING;

    PointsLots(List<DebtIssue> issues) {
        issues.stream()
                .filter(issue -> issue.kind() == IssueKind.POINTS)
                .forEach(issue -> grants.put(issue.command(), issue));
    }

    private static final class Lot {
        private final String debt;
        private long left;

        Lot(String debt, long left) {
            this.debt = debt;
            this.left = left;
        }
    }

    /**
     * Points that an event has taken, whose money follows.
     *
     * @param micro all of them
     * @param ofDebts those that were granted, by debt
     */
    private record Taken(String command, String type, long micro, Map<String, Long> ofDebts) {
        static final Taken NOTHING = new Taken("", "", 0, Map.of());

        boolean isOf(AccountMove move) {
            return micro > 0 && command.equals(move.command()) && type.equals(move.type());
        }
    }

    void follow(AccountMove move) {
        if (move.isOfPoints()) {
            points(move);
        } else if (taken.isOf(move)) {
            taken.ofDebts.forEach((debt, micro) ->
                    paid.merge(
                            debt,
                            Exact.mulDivFloor(move.amount(), micro, taken.micro),
                            Math::addExact));
            taken = Taken.NOTHING;
        }
    }

    private void points(AccountMove move) {
        List<Lot> own = lots.computeIfAbsent(move.asset(), asset -> new ArrayList<>());
        DebtIssue grant = grants.get(move.command());
        if (grant != null && move.amount() > 0 && grant.asset().equals(move.asset())) {
            seen.add(grant.command());
            own.add(new Lot(grant.debt(), move.amount()));
        }
        Map<String, Long> less = shrink(own, Math.max(0, move.after()));
        taken =
                move.pays() && move.amount() < 0
                        ? new Taken(move.command(), move.type(), -move.amount(), less)
                        : Taken.NOTHING;
    }

    /** Others are used first: granted ones go only where fewer are left, the oldest of them. */
    private static Map<String, Long> shrink(List<Lot> own, long held) {
        Map<String, Long> less = new TreeMap<>();
        long over = own.stream().mapToLong(lot -> lot.left).reduce(0, Math::addExact) - held;
        for (Lot lot : own) {
            long away = Math.clamp(over, 0, lot.left);
            if (away > 0) {
                lot.left -= away;
                over -= away;
                less.merge(lot.debt, away, Math::addExact);
            }
        }
        own.removeIf(lot -> lot.left == 0);
        return less;
    }

    long paidFen(String debt) {
        return paid.getOrDefault(debt, 0L);
    }

    /** Micropoints that are held still, by programme. */
    SortedMap<String, Long> left(String debt) {
        SortedMap<String, Long> left = new TreeMap<>();
        lots.forEach((asset, own) ->
                own.stream()
                        .filter(lot -> lot.debt.equals(debt))
                        .forEach(lot ->
                                left.merge(
                                        asset.substring(AccountMove.POINTS.length()),
                                        lot.left,
                                        Math::addExact)));
        return left;
    }

    /** Whether a grant for it has not been seen among the moves. */
    boolean lacks(String debt) {
        return grants.values().stream()
                .anyMatch(grant -> grant.debt().equals(debt) && !seen.contains(grant.command()));
    }
}
