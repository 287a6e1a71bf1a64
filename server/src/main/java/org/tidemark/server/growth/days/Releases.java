package org.tidemark.server.growth.days;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tidemark.engine.money.Exact;

/** Members' releases of ad points, with what cut them (SPEC 5.12). */
@Service
public final class Releases {

    private final DayStore store;

    Releases(DayStore store) {
        this.store = store;
    }

    /**
     * A member's own releases at the close of a day, one for each programme; none where he had no
     * task completed or no ad points, and none before the close is in the read model.
     */
    public List<Release> of(String member, LocalDate day) {
        return store.releases(member, day);
    }

    /**
     * What releases of some days came to together.
     *
     * @param days how many of them were closed
     * @param dueFen with sponsors' and agents' parts, before budgets were looked at
     * @param paidFen what was paid of it
     */
    public record Covered(int days, long dueFen, long paidFen) {

        private static final int HUNDREDTHS = 10_000;

        /** What part was paid, in hundredths of a percent, rounded down. */
        public long hundredths() {
            return dueFen == 0 ? 0 : Exact.mulDivFloor(paidFen, HUNDREDTHS, dueFen);
        }
    }

    /** Of the days before one, at most so many. */
    public Covered lastDays(String programme, LocalDate before, int days) {
        return store.covered(programme, before.minusDays(days), before);
    }

    /** Whether what the close of a day did can be told. */
    public boolean isTold(LocalDate day) {
        return store.isKnown(day);
    }
}
