package org.tidemark.simulator.backtest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.Plan;
import org.tidemark.simulator.orderfile.RejectCount;
import org.tidemark.simulator.orderfile.RejectReason;
import org.tidemark.tables.TableNotice;

/**
 * Everything that a back test found; the reports only show it.
 *
 * @param orderFile name of the order file, without its folder
 * @param platformFen what the operator was left of the orders
 * @param memberNames names by number in the ledger
 * @param standings members with at least one order, in the order of their enrolment
 * @param mappedRows rows whose offer the plan does not have, settled as the default offer
 * @param notices what was recognised in the file and is to be said aloud
 */
public record BacktestResult(
        Plan plan,
        String orderFile,
        List<Day> days,
        PoolState pool,
        long platformFen,
        List<String> memberNames,
        List<Standing> standings,
        List<Cohort> months,
        Cohort all,
        Map<RejectReason, RejectCount> rejected,
        long mappedRows,
        List<TableNotice> notices) {

    private static final long WARN_FROM_ONE_IN = 100;

    public BacktestResult {
        days = List.copyOf(days);
        memberNames = List.copyOf(memberNames);
        standings = List.copyOf(standings);
        months = List.copyOf(months);
        rejected = Collections.unmodifiableMap(new TreeMap<>(rejected));
        notices = List.copyOf(notices);
    }

    /** Orders that settled. */
    long orders() {
        return days.stream().mapToLong(Day::orders).sum();
    }

    /** What orders put into the pool. */
    long contributedFen() {
        return days.stream().mapToLong(Day::contributedFen).sum();
    }

    /** What orders paid to members for referral and royalties. */
    long rewardsFen() {
        return days.stream().mapToLong(Day::rewardsFen).sum();
    }

    /** Rows that became no order. */
    long rejectedRows() {
        return rejected.values().stream().mapToLong(RejectCount::rows).sum();
    }

    /** Rows that became no order though sales may be missing for it. */
    RejectCount lost() {
        return rejected.entrySet().stream()
                .filter(entry -> entry.getKey().losesSales())
                .map(Map.Entry::getValue)
                .reduce(RejectCount.NONE, RejectCount::plus);
    }

    /**
     * Whether so much is missing that the figures say little: from one percent of the money on, or
     * where no amount can be told, of the orders.
     */
    boolean losesMuch() {
        RejectCount lost = lost();
        long allFen = all.spendFen() + lost.moneyFen();
        return lost.moneyFen() > 0 && lost.moneyFen() >= allFen / WARN_FROM_ONE_IN
                || lost.unknown() > 0
                        && lost.unknown() * WARN_FROM_ONE_IN >= orders() + lost.rows();
    }

    /** What is missing of the money that could be told, in parts per ten thousand. */
    long lostShare() {
        long allFen = all.spendFen() + lost().moneyFen();
        return allFen == 0 ? 0 : Exact.mulDivFloor(lost().moneyFen(), 10_000, allFen);
    }

    /** The day of the first order, empty when there is none. */
    String firstDay() {
        return days.isEmpty() ? "" : days.getFirst().date().toString();
    }

    /** The day of the last order, empty when there is none. */
    String lastDay() {
        return days.isEmpty() ? "" : days.getLast().date().toString();
    }
}
