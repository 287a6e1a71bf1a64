package org.tidemark.engine;

import java.util.Optional;
import org.tidemark.engine.command.Command;

/**
 * What grows without end and is therefore not kept in the ledger: the ids of old commands, the
 * settlements of old orders, the names of ended holds. In memory for a replay, from the journal on
 * the platform.
 *
 * <p>The ledger asks before it writes, and what was written is found by the next question. Answers
 * must depend on what was written and on nothing else.
 */
public interface Archive {

    /** What the archive knows of a command id. */
    enum Recall {
        /** The id was never given. */
        NEW,
        /** The id was given with the same content. */
        SAME,
        /** The id was given with other content. */
        OTHER
    }

    /** Whether this command's id was given before, and with this content. */
    Recall recall(Command command);

    /** Pins the id and content of a command that was accepted or refused. */
    void remember(Command command);

    /**
     * The settlement of an order as it stands after its last reversal. The caller may change the
     * copy.
     */
    Optional<Settlement> settlement(String order);

    /**
     * Keeps the settlement of an order, new or after a reversal.
     *
     * @param settlement reused by the caller: copy what is kept
     */
    void keep(String order, Settlement settlement);

    /** Whether a hold of that name was there and has ended. */
    boolean hasEnded(String hold);

    /** Keeps the name of a hold that has ended. */
    void endHold(String hold);
}
