package org.tidemark.server.money.sharing.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tidemark.engine.money.Exact;

/** How much of a payment is shared, until when, and what follows from the provider's word. */
public final class ShareRules {

    /** Shares are not taken earlier after a payment: it is still being worked on. */
    public static final Duration NOT_BEFORE = Duration.ofMinutes(1);

    /** How long a call of which nothing was heard may still arrive. */
    static final Duration MAY_ARRIVE = Duration.ofMinutes(10);

    /** Nothing is begun in the last hours of the freeze. */
    private static final Duration MARGIN = Duration.ofHours(12);

    private static final int PPM_OF_A_PERCENT = 10_000;

    private ShareRules() {}

    /** The most of a payment that may be shared, in fen, rounded down. */
    public static long mostFen(long paidFen, int ceilingPercent) {
        return Exact.shareFloor(paidFen, (long) ceilingPercent * PPM_OF_A_PERCENT);
    }

    /**
     * What is shared of it, in fen; 0 for nothing.
     *
     * @param partFen what the store is owed for the sale, after refunds
     * @param mostFen what may be shared
     * @param roomFen what the store is owed in all, less what is on its way to it already
     */
    public static long amountFen(long partFen, long mostFen, long roomFen) {
        return Math.max(0, Math.min(partFen, Math.min(mostFen, roomFen)));
    }

    /** Whether the provider frees it by itself before a share could end. */
    public static boolean expired(Instant paidAt, int freezeDays, Instant now) {
        return now.isAfter(paidAt.plus(Duration.ofDays(freezeDays)).minus(MARGIN));
    }

    /**
     * What follows from the provider's word of a share that was sent; empty: look again later.
     *
     * @param tries how often it was sent
     * @param sentAt when it was sent last
     */
    public static Optional<ShareState> after(
            ShareWord word, int tries, Instant sentAt, Instant now) {
        return switch (word.kind()) {
            case DONE -> Optional.of(ShareState.SHARED);
            case CLOSED -> Optional.of(ShareState.FREE);
            case PENDING, ABSENT -> Optional.empty();
            case REFUSED -> {
                // A no to a repetition does not say that an earlier one does not arrive after all.
                boolean earlier = tries > 1 && now.isBefore(sentAt.plus(MAY_ARRIVE));
                yield earlier ? Optional.empty() : Optional.of(ShareState.FREEING);
            }
        };
    }
}
