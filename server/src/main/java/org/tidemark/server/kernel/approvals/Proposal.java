package org.tidemark.server.kernel.approvals;

import org.tidemark.engine.command.Command;

/**
 * What somebody of the staff wants done.
 *
 * @param command under its id, by nobody yet
 * @param subject who gets it
 * @param valueFen what it is worth, 0 for what has no figure
 * @param reason why, empty where nobody asks
 * @param by the account of staff
 */
public record Proposal(
        ApprovalAction action,
        Command command,
        String subject,
        long valueFen,
        String reason,
        String by) {}
