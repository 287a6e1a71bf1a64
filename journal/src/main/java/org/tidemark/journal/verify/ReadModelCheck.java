package org.tidemark.journal.verify;

import java.util.List;
import java.util.function.Consumer;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.plan.LocalizedText;

/** Compares a ledger with what is told of it elsewhere. */
@FunctionalInterface
public interface ReadModelCheck {

    /** Where there is no read model. */
    ReadModelCheck NONE = (view, seq, notes) -> List.of();

    /**
     * What differs, a sentence each.
     *
     * @param seq sequence of the last record in the ledger
     * @param notes told what was compared, or why nothing could be
     */
    List<LocalizedText> differences(LedgerView view, long seq, Consumer<LocalizedText> notes);
}
