package org.tidemark.server.faces.programmes;

import java.time.LocalDate;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.server.kernel.programmes.ProgrammeView;

/** Whether orders of a programme hand out points. */
public enum ProgrammeState {
    /** They do. */
    RUNS,
    /** Somebody has paused it. */
    PAUSED,
    /** The first day of its issuance is still to come. */
    TO_COME,
    /** The last day of its issuance is over. */
    OVER,
    /** It has no points at all. */
    NO_POINTS;

    static ProgrammeState of(ProgrammeView programme, LocalDate today) {
        if (!programme.hasPool()) {
            return NO_POINTS;
        }
        if (programme.pool().paused()) {
            return PAUSED;
        }
        var issuance = programme.plan().block(PoolTerms.class).orElseThrow().issuance();
        if (today.toEpochDay() < issuance.fromEpochDay()) {
            return TO_COME;
        }
        return today.toEpochDay() > issuance.untilEpochDay() ? OVER : RUNS;
    }
}
