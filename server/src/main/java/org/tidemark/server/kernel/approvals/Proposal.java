package org.tidemark.server.kernel.approvals;

import org.tidemark.engine.command.Command;

/**
 * What somebody of the staff wants done.
 *
 * @param subject who gets it: a member, or a name of staff
 * @param valueFen what it is worth, 0 for what has no figure
 * @param reason why, empty where nobody asks
 * @param by the account of staff
 */
public record Proposal(
        ApprovalAction action,
        Wanted wanted,
        String subject,
        long valueFen,
        String reason,
        String by) {

    /** A command of the ledger, under its id, by nobody yet. */
    public Proposal(
            ApprovalAction action,
            Command command,
            String subject,
            long valueFen,
            String reason,
            String by) {
        this(action, new Wanted.OfLedger(command), subject, valueFen, reason, by);
    }
}
