package org.tidemark.server.people.approvals;

import org.tidemark.server.kernel.approvals.ApprovalAction;

/**
 * What one may do alone.
 *
 * @param some whether anything
 * @param limit of a day
 * @param left of it to who looks
 */
public record ApprovalLimit(ApprovalAction action, boolean some, String limit, String left) {}
