package org.tidemark.journal.machine;

import org.tidemark.journal.record.OutcomeEncoder;

/**
 * Sizes of a machine.
 *
 * @param recentRecords records kept in memory for repetitions and reversals
 * @param partEntries {@link OutcomeEncoder#PART_ENTRIES}, or fewer in tests
 */
public record Sizes(int recentRecords, int partEntries) {

    /** With parts as journals have them. */
    public static Sizes of(int recentRecords) {
        return new Sizes(recentRecords, OutcomeEncoder.PART_ENTRIES);
    }
}
