package org.tidemark.server.money.sharing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Wanted;

/** Puts another receiver in the place of a store's, once two people want it. */
@Component
final class ShareReceiverAct implements ApprovedAct {

    private final ShareReceivers receivers;

    ShareReceiverAct(ShareReceivers receivers) {
        this.receivers = receivers;
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.SHARE_RECEIVER;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        receivers.put(what, approval);
        return Optional.empty();
    }
}
