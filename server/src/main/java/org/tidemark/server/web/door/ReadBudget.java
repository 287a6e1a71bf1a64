package org.tidemark.server.web.door;

import java.time.Duration;

/**
 * How long a request may let the platform wait for its bytes, head and body together: for so long
 * in all, and longer by what it has sent meanwhile. What the platform itself takes between two
 * reads does not count. Not safe for several threads at once; a request is read by one at a time.
 */
final class ReadBudget {

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final long patience;
    private final long bytesASecond;

    private long waited;
    private long bytes;
    private long since;
    private boolean waiting;

    /**
     * A budget that nobody has used.
     *
     * @param patience how long is waited for nothing
     * @param bytesASecond by how many bytes a further second is earned
     */
    ReadBudget(Duration patience, long bytesASecond) {
        this.patience = patience.toNanos();
        this.bytesASecond = bytesASecond;
    }

    /** Another request. */
    void begin() {
        waited = 0;
        bytes = 0;
        waiting = false;
    }

    /**
     * Whether more has been waited than was earned.
     *
     * @param now in nanoseconds, of a clock that only goes forward
     */
    boolean isUsedUp(long now) {
        long all = waited + (waiting ? now - since : 0);
        long earned = bytes / bytesASecond * NANOS + bytes % bytesASecond * NANOS / bytesASecond;
        return all > patience + earned;
    }

    /**
     * Something was read, or nothing was there.
     *
     * @param now in nanoseconds, of a clock that only goes forward
     * @param number of bytes; nothing begins or goes on with a wait
     */
    void read(long now, long number) {
        if (number > 0) {
            waited += waiting ? now - since : 0;
            bytes += number;
            waiting = false;
        } else if (!waiting) {
            since = now;
            waiting = true;
        }
    }
}
