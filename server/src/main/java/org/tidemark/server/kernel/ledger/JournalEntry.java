package org.tidemark.server.kernel.ledger;

import java.util.List;
import java.util.Optional;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.statements.StatementReason;

/**
 * A record of the journal with all that it says.
 *
 * @param stamped whether the platform stamped its time; otherwise the sender gave it
 * @param hash of the record, over it and the one before it, in hex
 * @param previousHash of the one before it; empty where that is missing
 * @param content the command as it is stored, by the names of {@code journal.proto}
 * @param outcome what became of it, likewise
 * @param movements what moved, in its order
 * @param damage what is wrong with it, a sentence without its stop; empty where it is whole
 */
public record JournalEntry(
        JournalLine line,
        boolean stamped,
        String hash,
        String previousHash,
        String content,
        String outcome,
        List<Movement> movements,
        Optional<LocalizedText> damage) {

    public JournalEntry {
        movements = List.copyOf(movements);
    }

    /**
     * One side of a movement; positive is into the account.
     *
     * @param event the kind of what happened
     * @param amount in the asset's smallest unit
     * @param why the terms that it is made of; none for what the command itself says
     */
    public record Movement(
            String event, String account, String asset, long amount, List<StatementReason> why) {

        public Movement {
            why = List.copyOf(why);
        }
    }
}
