package org.tidemark.server.people.approvals;

import java.util.List;
import org.tidemark.server.kernel.approvals.Approval;

/**
 * A proposal as the page shows it.
 *
 * @param own whether who looks has proposed it
 * @param document whether a document goes with it
 */
public record ApprovalLine(
        Approval approval, List<Particulars.Line> lines, boolean own, boolean document) {

    public ApprovalLine {
        lines = List.copyOf(lines);
    }
}
