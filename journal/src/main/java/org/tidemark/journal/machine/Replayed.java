package org.tidemark.journal.machine;

import java.util.List;

/**
 * What came of executing the command of a record again.
 *
 * @param subjects by which its last record is found
 * @param missing how many of its last parts the journal does not have
 */
public record Replayed(List<String> subjects, int missing) {}
