package org.tidemark.journal.machine;

import java.util.Optional;
import org.tidemark.journal.record.ChainedRecord;

/** The records of a journal, one after the other. */
@FunctionalInterface
public interface StoredRecords {

    /** No more records. */
    StoredRecords NONE = Optional::empty;

    /** The next record, nothing after the last. */
    Optional<ChainedRecord> next();
}
