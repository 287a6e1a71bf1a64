package org.tidemark.bench.journal;

import java.util.Arrays;
import java.util.List;

/** Durations in nanoseconds, in order of length. */
final class Timings {

    private static final int NANOS_PER_MICRO = 1_000;

    private final long[] sorted;

    /** Takes at least one duration. */
    Timings(long[] nanos) {
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /** All durations of several measurements. */
    static Timings of(List<Timings> parts) {
        return new Timings(
                parts.stream().flatMapToLong(part -> Arrays.stream(part.sorted)).toArray());
    }

    /**
     * The duration that so many percent do not exceed, by nearest rank, in microseconds rounded up.
     */
    long percentileMicros(int percent) {
        int rank = Math.ceilDiv(Math.multiplyExact(sorted.length, percent), 100);
        return Math.ceilDiv(sorted[Math.max(rank, 1) - 1], NANOS_PER_MICRO);
    }
}
