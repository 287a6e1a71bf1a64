package org.tidemark.server.kernel.approvals;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.tidemark.engine.command.Command;

/**
 * A proposal and what became of it.
 *
 * @param wanted what it is; empty of what is older than this record
 * @param decidedBy empty where it was within the limits of who proposed it, or nobody has
 * @param decidedAt when somebody said yes or no
 * @param note why it was declined, or what the ledger said
 */
public record Approval(
        String id,
        ApprovalAction action,
        String subject,
        long valueFen,
        Optional<Wanted> wanted,
        String reason,
        String proposedBy,
        OffsetDateTime proposedAt,
        OffsetDateTime expiresAt,
        ApprovalState state,
        String decidedBy,
        Optional<OffsetDateTime> decidedAt,
        String note) {

    /** The command, where it is one of that kind. */
    public <C extends Command> Optional<C> command(Class<C> kind) {
        return wanted.filter(Wanted.OfLedger.class::isInstance)
                .map(Wanted.OfLedger.class::cast)
                .map(Wanted.OfLedger::command)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
