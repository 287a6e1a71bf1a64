package org.tidemark.journal.service;

/**
 * Limits of a running ledger.
 *
 * @param inboxCapacity requests that may wait; one more is {@link BusyException busy}
 * @param groupRecords most records of one transaction
 * @param groupBytes about the most bytes of one transaction
 * @param recentRecords records kept in memory for repetitions and reversals; at least four groups
 * @param snapshotEvery records between two snapshots
 */
public record LedgerOptions(
        int inboxCapacity,
        int groupRecords,
        int groupBytes,
        int recentRecords,
        long snapshotEvery) {

    /** What the platform uses. */
    public static final LedgerOptions DEFAULT =
            new LedgerOptions(16_384, 4_096, 4 << 20, 32_768, 1_000_000);

    private static final int GROUPS_UNDER_WAY = 4;

    public LedgerOptions {
        if (inboxCapacity < 1 || groupRecords < 1 || groupBytes < 1 || snapshotEvery < 1) {
            throw new IllegalArgumentException("every limit is at least 1");
        }
        if (recentRecords / GROUPS_UNDER_WAY < groupRecords) {
            throw new IllegalArgumentException(
                    "recentRecords must hold what is on its way to the journal: at least "
                            + GROUPS_UNDER_WAY
                            + " groups");
        }
    }
}
