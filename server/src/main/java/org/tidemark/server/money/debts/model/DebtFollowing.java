package org.tidemark.server.money.debts.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows what was issued for the debts of one member. */
public final class DebtFollowing {

    private DebtFollowing() {}

    /**
     * What became of it, by debt.
     *
     * @param issues in the order in which they happened
     * @param coinsHeld all coins that the member has now, those set aside for orders too
     * @param moves on his account from the first grant on: all of his points, and the money that
     *     was paid for points, in the order of the ledger
     */
    public static Map<String, DebtCoverage> of(
            List<DebtIssue> issues, long coinsHeld, List<AccountMove> moves) {
        Map<String, Long> coinsLeft = coinsLeft(issues, coinsHeld);
        PointsLots points = new PointsLots(issues);
        moves.forEach(points::follow);
        Map<String, DebtCoverage> found = new LinkedHashMap<>();
        for (String debt : debts(issues)) {
            found.put(
                    debt,
                    new DebtCoverage(
                            sum(issues, debt, IssueKind.COINS),
                            coinsLeft.getOrDefault(debt, 0L),
                            sum(issues, debt, IssueKind.POINTS),
                            points.paidFen(debt),
                            points.left(debt),
                            points.lacks(debt)));
        }
        return found;
    }

    /** Coins of other origin count as used first, those of debts in the order of their issue. */
    private static Map<String, Long> coinsLeft(List<DebtIssue> issues, long held) {
        Map<String, Long> left = new LinkedHashMap<>();
        long rest = Math.max(0, held);
        for (DebtIssue issue : issues.reversed()) {
            if (issue.kind() == IssueKind.COINS) {
                long of = Math.min(rest, issue.amountFen());
                rest -= of;
                left.merge(issue.debt(), of, Long::sum);
            }
        }
        return left;
    }

    private static Set<String> debts(List<DebtIssue> issues) {
        Set<String> debts = new HashSet<>();
        issues.forEach(issue -> debts.add(issue.debt()));
        return debts;
    }

    private static long sum(List<DebtIssue> issues, String debt, IssueKind kind) {
        return issues.stream()
                .filter(issue -> issue.debt().equals(debt) && issue.kind() == kind)
                .mapToLong(DebtIssue::amountFen)
                .reduce(0, Math::addExact);
    }
}
