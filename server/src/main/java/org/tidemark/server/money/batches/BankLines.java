package org.tidemark.server.money.batches;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.money.batches.model.LineEvent;
import org.tidemark.server.money.batches.model.LineState;

/** Moves lines on by their table, and tells the source what follows for what they pay. */
@Component
public class BankLines {

    private final LineStore store;
    private final ObjectProvider<BatchSource> sources;

    BankLines(LineStore store, ObjectProvider<BatchSource> sources) {
        this.store = store;
        this.sources = sources;
    }

    /** Whoever knows what lines of a kind pay. */
    BatchSource source(BatchKind kind) {
        return sources.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    /** The newest lines of something that is paid, those that were left out excepted. */
    public List<BankLine> of(BatchKind kind, String thing, int limit) {
        return store.ofThing(kind, thing, limit);
    }

    /**
     * Moves one on, within the caller's transaction.
     *
     * @param line as it stands now
     * @param reference the bank's number, empty for what is known
     * @param by who says so, empty for whoever did
     * @return false where that cannot happen to it; nothing was changed
     */
    boolean move(BankLine line, LineEvent event, String reference, String reason, String by) {
        Optional<LineState> to = line.state().on(event);
        if (line.state() == LineState.FAILED && to.isPresent() && !claimedAgain(line)) {
            return false;
        }
        if (to.isEmpty() || !store.move(line, to.get(), reference, reason, by)) {
            return false;
        }
        if (line.againOf().isEmpty() && isFree(to.get())) {
            source(line.kind()).free(line.thing());
        }
        return true;
    }

    /** What the bank has paid after all is claimed once more, unless something else has it now. */
    private boolean claimedAgain(BankLine line) {
        return !store.isClaimedByAnother(line)
                && (!line.againOf().isEmpty() || source(line.kind()).take(line.thing()));
    }

    private static boolean isFree(LineState state) {
        return switch (state) {
            case FAILED, DROPPED -> true;
            case PLANNED, RELEASED, AT_BANK, PAID, SETTLED, STUCK, RETURNED -> false;
        };
    }
}
