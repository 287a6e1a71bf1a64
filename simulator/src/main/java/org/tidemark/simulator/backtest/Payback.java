package org.tidemark.simulator.backtest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pay-back table and the picture of how much of their spend members have back. */
final class Payback {

    /** Width of a step of the distribution: 5 %. */
    static final int STEP = 500;

    private static final int STEPS_BELOW_WHOLE = 20;

    private Payback() {}

    /** One line for each joining month, the earliest first. */
    static List<Cohort> byMonth(List<Standing> standings) {
        Map<YearMonth, List<Standing>> months = new TreeMap<>();
        for (Standing standing : standings) {
            YearMonth month = YearMonth.from(LocalDate.ofEpochDay(standing.joinedEpochDay()));
            months.computeIfAbsent(month, _ -> new ArrayList<>()).add(standing);
        }
        List<Cohort> cohorts = new ArrayList<>();
        months.forEach((month, members) -> cohorts.add(cohort(month.toString(), members)));
        return cohorts;
    }

    /** The line of them all. */
    static Cohort of(List<Standing> standings) {
        return cohort("", standings);
    }

    /** Members by share back: 20 steps of 5 % below 100 %, then all from 100 % on. */
    static long[] distribution(List<Standing> standings) {
        long[] steps = new long[STEPS_BELOW_WHOLE + 1];
        for (Standing standing : standings) {
            steps[(int) Math.min(STEPS_BELOW_WHOLE, standing.backShare() / STEP)]++;
        }
        return steps;
    }

    private static Cohort cohort(String month, List<Standing> members) {
        long[] shares = members.stream().mapToLong(Standing::backShare).sorted().toArray();
        return new Cohort(
                month,
                members.size(),
                members.stream().mapToLong(Standing::spendFen).sum(),
                members.stream().mapToLong(Standing::cashOutFen).sum(),
                members.stream().mapToLong(Standing::valueFen).sum(),
                nearestRank(shares, 10),
                nearestRank(shares, 50),
                nearestRank(shares, 90),
                members.stream().filter(Standing::whole).count(),
                members.stream().mapToLong(Standing::discountFen).sum(),
                members.stream().filter(Standing::discountBetter).count());
    }

    /** The least value that at least {@code percent} of them do not exceed. */
    static long nearestRank(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        long rank = Math.ceilDiv((long) sorted.length * percent, 100);
        return sorted[(int) Math.max(1, rank) - 1];
    }
}
