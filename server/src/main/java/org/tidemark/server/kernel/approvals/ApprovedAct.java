package org.tidemark.server.kernel.approvals;

import java.util.Map;
import java.util.Optional;

/** Does what was agreed and is no command of the ledger; there is one for each such action. */
public interface ApprovedAct {

    /** What it does. */
    ApprovalAction action();

    /**
     * Does it, within the transaction that notes it as done; so it happens once.
     *
     * @return the key of why it cannot be done any more; empty when it is done
     */
    Optional<String> carryOut(Wanted.OfPlatform what, Approval approval);

    /**
     * What whoever decides must read and what is kept sealed, by name like the particulars; opened
     * for him.
     */
    default Map<String, String> opened(Wanted.OfPlatform what) {
        return Map.of();
    }

    /**
     * What only whoever agreed is shown, once, after it was done: his part of a secret, sealed.
     * Nobody else is, the one who proposed it least of all.
     */
    default Optional<byte[]> forTheSecond(Wanted.OfPlatform what) {
        return Optional.empty();
    }
}
