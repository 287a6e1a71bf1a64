package org.tidemark.server.faces.plans;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.simulator.backtest.BacktestFigures;

/**
 * A back test of a draft over the orders that a programme really had.
 *
 * @param programme whose orders
 * @param text of the plan that was tested
 * @param from the first day
 * @param until the last day
 * @param cut whether there were more orders than are taken
 * @param figures what would have been and what was; empty until it is done
 * @param failure why it failed; empty where it did not
 */
public record PlanBacktest(
        String id,
        String draft,
        String programme,
        String text,
        LocalDate from,
        LocalDate until,
        String askedBy,
        OffsetDateTime askedAt,
        State state,
        boolean cut,
        Optional<Compared> figures,
        String failure) {

    /** Where it stands. */
    public enum State {
        /** For its turn. */
        WAITING,
        /** It came to figures. */
        DONE,
        /** It came to nothing. */
        FAILED
    }

    /**
     * What would have been, and what was.
     *
     * @param inForce the same orders under the plan that was in force when it was worked out: what
     *     differs from the first is the draft's doing, what differs from what was is that of pools
     *     that do not begin empty and people who sell; absent where that plan cannot be tested
     */
    public record Compared(
            BacktestFigures would, @Nullable BacktestFigures inForce, RealFigures was) {}
}
