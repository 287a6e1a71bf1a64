package org.tidemark.server.growth.days;

import java.time.LocalDate;

/**
 * What a module still has to give to the ledger for a day before it is closed. A bean of it is
 * asked before every close; while it fails, the day stays open.
 */
@FunctionalInterface
public interface BeforeDayClose {

    /** Gives the ledger what it is owed for that day; may be asked again. */
    void beforeClose(LocalDate day);
}
