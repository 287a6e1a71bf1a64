package org.tidemark.server.kernel.jobs;

import java.time.Duration;

/**
 * Work that has to be done again and again. It is safe to repeat: whatever it finds half done it
 * finishes, whatever is done it leaves alone.
 */
public interface Job {

    /** The name, for logs. */
    String name();

    /** How long to wait where there was nothing to do. */
    Duration every();

    /** Does a bounded piece of work; gives how much, 0 for nothing to do. */
    int doWork();
}
