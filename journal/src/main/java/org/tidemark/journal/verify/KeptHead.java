package org.tidemark.journal.verify;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.record.JournalRecord;

/**
 * Whether the journal still leads through a head that was written down earlier: who has rewritten
 * all of it, chain and all, has another hash there.
 */
final class KeptHead {

    private final @Nullable HeadStatement kept; // null where none is given
    private boolean passed;

    KeptHead(@Nullable HeadStatement kept) {
        this.kept = kept;
    }

    /** The next record of the journal. */
    void record(JournalRecord record) {
        if (kept != null && record.seq() == kept.seq()) {
            passed = HexFormat.of().formatHex(record.hash()).equals(kept.hash());
        }
    }

    /** What is wrong, at the head. */
    List<LocalizedText> findings() {
        return kept == null || passed || kept.seq() == 0
                ? List.of()
                : List.of(
                        new LocalizedText(
                                "账本不再经过当时记下的账本头：“" + kept.line() + "”",
                                "the journal no longer leads through the head that was kept: "
                                        + kept.line()));
    }
}
