package org.tidemark.journal.verify;

import java.util.List;
import org.tidemark.engine.plan.LocalizedText;

/**
 * What a verification has found.
 *
 * @param ledger name of the ledger
 * @param records how many records were checked and found good, from the first one
 * @param badSeq the first bad sequence, 0 if the journal is good and at most what is made from it
 *     is wrong
 * @param head where the journal ended when it began
 * @param findings what is wrong, a sentence each, without its stop; empty when all is well
 * @param notes what was checked or could not be checked, a sentence each
 */
public record JournalVerdict(
        String ledger,
        long records,
        long badSeq,
        HeadStatement head,
        List<LocalizedText> findings,
        List<LocalizedText> notes) {

    public JournalVerdict {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** Whether everything holds. */
    public boolean sound() {
        return findings.isEmpty();
    }
}
