package org.tidemark.server.kernel.approvals;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A proposal and what became of it.
 *
 * @param wanted what it is; empty of what is older than this record
 * @param decidedBy empty where it was within the limits of who proposed it, or nobody has
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
        String note) {}
