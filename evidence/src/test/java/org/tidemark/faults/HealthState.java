package org.tidemark.faults;

/** What a platform says of itself, as {@code docs/operations.md} has it. */
enum HealthState {
    /** All is well. */
    WELL(200, 200, 200),
    /** The ledger or its database is away; it comes back by itself. */
    AWAY(503, 503, 200),
    /** Only a new start helps. */
    STOPPED(503, 503, 503),
    /** Something is wrong, orders are answered all the same: the clock or a disk. */
    WORRIED(503, 200, 200),
    /** Nobody answers. */
    GONE(0, 0, 0);

    private final int all;
    private final int ready;
    private final int alive;

    HealthState(int all, int ready, int alive) {
        this.all = all;
        this.ready = ready;
        this.alive = alive;
    }

    /** Whether the probes say that. */
    boolean fits(HealthLook look) {
        return look.all() == all && look.ready() == ready && look.alive() == alive;
    }
}
