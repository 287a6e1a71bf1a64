package org.tidemark.server.growth.days;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What the close of one day did. */
public record DayReport(
        LocalDate day,
        String command,
        OffsetDateTime closedAt,
        List<Programme> programmes,
        List<Leaders> leaders) {

    public DayReport {
        programmes = List.copyOf(programmes);
        leaders = List.copyOf(leaders);
    }

    /** The same with what the close moved. */
    DayReport with(List<Programme> moved, List<Leaders> led) {
        return new DayReport(day, command, closedAt, moved, led);
    }

    /**
     * Money of one programme, in fen.
     *
     * @param dueFen what releases and their rewards came to before the budget was looked at
     * @param budgetFen what the ad budget held before
     * @param payments what the other funds paid
     */
    public record Programme(
            String programme,
            long dueFen,
            long budgetFen,
            long releasedFen,
            List<Payment> payments) {

        public Programme {
            payments = List.copyOf(payments);
        }

        /** Whether the budget was too small for all that was due. */
        public boolean isShort() {
            return dueFen > budgetFen;
        }
    }

    /**
     * What one fund paid.
     *
     * @param fund the kind of fund
     * @param name which of several of that kind, else empty
     */
    public record Payment(String fund, String name, long paidFen) {}

    /**
     * Members of one team level after the close.
     *
     * @param more how many more than after the close before; promotions and appointments together
     */
    public record Leaders(String programme, String level, long members, long more) {}
}
