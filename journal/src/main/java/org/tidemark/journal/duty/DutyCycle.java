package org.tidemark.journal.duty;

/** Work done in small steps, by a thread on the platform and by a seeded scheduler in tests. */
public interface DutyCycle {

    /**
     * Does what can be done now without waiting for others; returns how much that was, 0 for
     * nothing.
     */
    int doWork();
}
