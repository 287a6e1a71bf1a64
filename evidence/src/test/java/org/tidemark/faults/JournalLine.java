package org.tidemark.faults;

import java.time.Instant;

/**
 * A command as the journal has it.
 *
 * @param seq its sequence
 * @param id its id
 * @param content the command as a hash, without its time
 * @param at when it is said to have happened
 */
record JournalLine(long seq, String id, String content, Instant at) {}
