package org.tidemark.server.kernel.approvals;

import java.time.OffsetDateTime;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.ledger.KeptCommands;

/**
 * A proposal and what became of it.
 *
 * @param content of the command, empty of what is older than this record
 * @param decidedBy empty where it was within the limits of who proposed it, or nobody has
 * @param note why it was declined, or what the ledger said
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record Approval(
        String id,
        ApprovalAction action,
        String subject,
        long valueFen,
        byte[] content,
        String reason,
        String proposedBy,
        OffsetDateTime proposedAt,
        OffsetDateTime expiresAt,
        ApprovalState state,
        String decidedBy,
        String note) {

    /** The command, as it was proposed. */
    public Command command() {
        return KeptCommands.of(id, content);
    }
}
