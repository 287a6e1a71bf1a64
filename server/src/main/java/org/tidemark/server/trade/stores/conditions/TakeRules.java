package org.tidemark.server.trade.stores.conditions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.FundShare;
import org.tidemark.engine.plan.Split;

/** What a store gets of a sale where the operator keeps another part than the plan says. */
public final class TakeRules {

    /** No take of its own: the offer's split says. */
    public static final int BY_PLAN = -1;

    /** A take has two decimals of a percent. */
    static final int STEP_PPM = 100;

    private static final int WHOLE_PPM = 1_000_000;

    private TakeRules() {}

    /**
     * The take that holds on a day: of those that have begun, and that nobody has to agree to any
     * more, the one that began last.
     */
    static int inForcePpm(List<OwnTake> oldestFirst, LocalDate day) {
        return oldestFirst.stream()
                .filter(take -> !take.from().isAfter(day) && take.word().lets())
                .reduce((first, second) ->
                        Comparator.comparing(OwnTake::from).compare(second, first) >= 0
                                ? second
                                : first)
                .map(OwnTake::takePpm)
                .orElse(BY_PLAN);
    }

    /**
     * What the store is owed of a line (SPEC 5.2), in fen, rounded down: what rounding leaves is
     * the operator's. Without a take of its own, that the plan says.
     */
    public static long supplyFen(long amountFen, int takePpm) {
        return takePpm == BY_PLAN
                ? Command.OrderLine.BY_PLAN
                : Exact.shareFloor(amountFen, costPpm(takePpm));
    }

    /** What the operator keeps of a sale by the plan. */
    static int byPlanPpm(Split split) {
        return WHOLE_PPM - split.costPpm();
    }

    /** Whether a store would get less of a sale than before. */
    static boolean isWorse(int takePpm, int beforePpm, int byPlanPpm) {
        return (takePpm == BY_PLAN ? byPlanPpm : takePpm)
                > (beforePpm == BY_PLAN ? byPlanPpm : beforePpm);
    }

    /** The store's part of a sale, {@link #BY_PLAN} without a take of its own. */
    static int costPpm(int takePpm) {
        return takePpm == BY_PLAN ? BY_PLAN : WHOLE_PPM - takePpm;
    }

    /**
     * The least take with which an offer's shares for pool, rewards and funds are paid by the sale
     * itself: their sum, rounded up to the next hundredth of a percent. Each of the shares and the
     * store's part are rounded down, so the operator's own part is never below zero.
     */
    public static int leastPpm(Split split) {
        int shares =
                split.rewardsPpm()
                        + split.poolPpm()
                        + split.funds().stream().mapToInt(FundShare::ratePpm).sum();
        return (shares + STEP_PPM - 1) / STEP_PPM * STEP_PPM;
    }
}
