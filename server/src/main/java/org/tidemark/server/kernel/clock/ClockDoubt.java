package org.tidemark.server.kernel.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why the time is not believed.
 *
 * @param kind what does not fit
 * @param by by how much: of the machine's clock against the other one, or since it was last in
 *     order; negative where it is behind
 * @param wall what the machine's clock said
 * @param inOrderAt when it was last in order, by itself; null where that is not known
 * @param database what the database's clock said; null where it was away
 */
public record ClockDoubt(
        Kind kind,
        Duration by,
        Instant wall,
        @Nullable Instant inOrderAt,
        @Nullable Instant database) {

    /** What does not fit. */
    public enum Kind {
        /** More or less time has passed on the machine's clock than really has. */
        STEPPED("stepped"),
        /** The machine's clock and the database's are apart. */
        DATABASE_DIFFERS("databaseDiffers"),
        /** After a new start of the machine its clock is behind where it was. */
        WENT_BACK("wentBack"),
        /** So long nothing ran that only people can say whether that is so. */
        STOOD_STILL("stoodStill");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The last part of the key of its words. */
        public String word() {
            return word;
        }
    }

    /** A sentence in English, for logs and for health. */
    public String sentence() {
        return switch (kind) {
            case STEPPED ->
                    "the clock of this machine has stepped by "
                            + rounded()
                            + " since it was last in order";
            case DATABASE_DIFFERS ->
                    "the clock of this machine is " + rounded() + " ahead of the database's";
            case WENT_BACK ->
                    "the clock of this machine is " + rounded() + " from where it was last";
            case STOOD_STILL ->
                    "by the clock of this machine nothing ran for "
                            + rounded()
                            + ", and nothing else says so";
        };
    }

    /** By how much, to the nearest second. */
    public Duration rounded() {
        return Duration.ofSeconds(by.plusMillis(500).toSeconds());
    }
}
