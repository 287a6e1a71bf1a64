package org.tidemark.server.kernel.scrub;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.record.ChainHash;
import org.tidemark.journal.verify.ChainScrub.Piece;

/**
 * How far the journal was read.
 *
 * @param seq sequence of the last record that was read in this round, 0 before the first
 * @param hash of that record, in hexadecimal
 * @param beganAt when this round began
 * @param wholeAt when everything had been read for the last time; null for never
 * @param done whether this round is over
 * @param damagedSeq the first record that is not as it was written, 0 for none
 * @param damage what is wrong there; null where nothing is
 */
public record ScrubState(
        long seq,
        String hash,
        Instant beganAt,
        @Nullable Instant wholeAt,
        boolean done,
        long damagedSeq,
        @Nullable LocalizedText damage) {

    /** A round is begun so long after the one before it. */
    static final Duration EVERY_ROUND = Duration.ofDays(7);

    /** Half of that is enough for a round. */
    private static final Duration ROUND = EVERY_ROUND.dividedBy(2);

    private static final int LEAST_RECORDS = 500;
    private static final int MOST_RECORDS = 20_000;

    /** Before the first record. */
    static ScrubState begun(Instant now, @Nullable Instant wholeAt) {
        String genesis = HexFormat.of().formatHex(ChainHash.genesis());
        return new ScrubState(0, genesis, now, wholeAt, false, 0, null);
    }

    /** Whether something is to be read now; a round that began in the future says nothing. */
    boolean isDue(Instant now) {
        return !done || now.isAfter(beganAt.plus(EVERY_ROUND)) || now.isBefore(beganAt);
    }

    /** The same, or a new round where this one is over. */
    ScrubState toRead(Instant now) {
        return done ? begun(now, wholeAt) : this;
    }

    /**
     * How many records make a piece, so that a round is over in time.
     *
     * @param head sequence of the last record
     * @param every between two pieces
     */
    static int pieceRecords(long head, Duration every) {
        long pieces = ROUND.dividedBy(every);
        return Math.clamp(head / pieces + 1, LEAST_RECORDS, MOST_RECORDS);
    }

    /** After a piece was read. */
    ScrubState after(Piece piece, Instant now) {
        return switch (piece) {
            case Piece.Damaged damaged ->
                    new ScrubState(
                            seq, hash, beganAt, wholeAt, false, damaged.seq(), damaged.what());
            case Piece.Whole whole -> {
                boolean atHead = whole.seq() == whole.head();
                yield new ScrubState(
                        whole.seq(),
                        HexFormat.of().formatHex(whole.hash()),
                        beganAt,
                        atHead ? now : wholeAt,
                        atHead,
                        0,
                        null);
            }
        };
    }
}
