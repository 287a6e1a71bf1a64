package org.tidemark.server.kernel.approvals;

import java.util.Optional;

/** Something by which a proposal, though two want it, may not be carried out as it stands now. */
public interface Objection {

    /** Why somebody may not agree to it; empty where he may. */
    Optional<ApprovalAnswer.Why> to(Approval approval);
}
