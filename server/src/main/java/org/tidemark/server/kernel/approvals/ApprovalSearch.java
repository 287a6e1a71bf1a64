package org.tidemark.server.kernel.approvals;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked for among proposals; what is empty is not asked about, but for the actions.
 *
 * @param actions those that whoever looks can judge
 * @param who proposed it, agreed or said no
 * @param subject whom or what it is about
 * @param state where it stands
 * @param from proposed not before
 * @param until proposed before
 */
public record ApprovalSearch(
        Set<ApprovalAction> actions,
        String who,
        String subject,
        Optional<ApprovalState> state,
        Optional<OffsetDateTime> from,
        Optional<OffsetDateTime> until) {

    public ApprovalSearch {
        actions = Set.copyOf(actions);
    }
}
