package org.tidemark.server.people.approvals;

import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Proposals that wait for a second person, of what he can judge. */
@Component
@Order(205)
final class ProposalsWaiting implements ConsoleWaiting {

    @Override
    public String page() {
        return "/console/money/approvals";
    }

    @Override
    public String word() {
        return "approvals.waiting.count";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.approval WHERE state = 'WAITING' AND action IN ("
                + ApprovalAreas.of(staff).stream()
                        .map(action -> "'" + action.name() + "'")
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
