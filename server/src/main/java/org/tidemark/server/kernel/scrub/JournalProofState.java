package org.tidemark.server.kernel.scrub;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.verify.JournalVerdict;

/**
 * How far a proof of the journal is, and what it found.
 *
 * @param by who asked for it; empty where nobody has
 * @param head the last record that there was when it began
 * @param sequence how far it is
 * @param endedAt null while it runs
 * @param sound whether everything holds
 * @param headLine the line that names the head it has proved; empty where it has not
 * @param told what it found and noted, a sentence each
 */
public record JournalProofState(
        String by,
        @Nullable OffsetDateTime begunAt,
        long head,
        long sequence,
        @Nullable OffsetDateTime endedAt,
        boolean sound,
        String headLine,
        List<LocalizedText> told) {

    /** Nobody has asked for one. */
    static final JournalProofState NONE =
            new JournalProofState("", null, 0, 0, null, false, "", List.of());

    public JournalProofState {
        told = List.copyOf(told);
    }

    static JournalProofState begun(String by, OffsetDateTime at, long head) {
        return new JournalProofState(by, at, head, 0, null, false, "", List.of());
    }

    /** Whether somebody has asked for one. */
    public boolean there() {
        return begunAt != null;
    }

    /** Whether it has begun and not ended. */
    public boolean isRunning() {
        return begunAt != null && endedAt == null;
    }

    /** Whether it ended without a word: the journal could not be read to its end. */
    public boolean failed() {
        return endedAt != null && !sound && told.isEmpty();
    }

    JournalProofState at(long seq) {
        return new JournalProofState(by, begunAt, head, seq, endedAt, sound, headLine, told);
    }

    JournalProofState ended(OffsetDateTime at, Optional<JournalVerdict> verdict) {
        return verdict.map(what ->
                        new JournalProofState(
                                by,
                                begunAt,
                                head,
                                what.records(),
                                at,
                                what.sound(),
                                what.sound() ? what.head().line() : "",
                                what.sound() ? what.notes() : what.findings()))
                .orElseGet(() ->
                        new JournalProofState(
                                by, begunAt, head, sequence, at, false, "", List.of()));
    }
}
