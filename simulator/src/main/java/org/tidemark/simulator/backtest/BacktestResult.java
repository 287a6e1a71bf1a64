package org.tidemark.simulator.backtest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.plan.Plan;
import org.tidemark.simulator.orderfile.RejectReason;

/**
 * Everything that a back test found; the reports only show it.
 *
 * @param orderFile name of the order file, without its folder
 * @param memberNames names by number in the ledger
 * @param standings members with at least one order, in the order of their enrolment
 * @param mappedRows rows whose offer the plan does not have, settled as the default offer
 */
public record BacktestResult(
        Plan plan,
        String orderFile,
        List<Day> days,
        PoolState pool,
        List<String> memberNames,
        List<Standing> standings,
        List<Cohort> months,
        Cohort all,
        Map<RejectReason, Long> rejected,
        long mappedRows) {

    public BacktestResult {
        days = List.copyOf(days);
        memberNames = List.copyOf(memberNames);
        standings = List.copyOf(standings);
        months = List.copyOf(months);
        rejected = Collections.unmodifiableMap(new TreeMap<>(rejected));
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
        return rejected.values().stream().mapToLong(Long::longValue).sum();
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
