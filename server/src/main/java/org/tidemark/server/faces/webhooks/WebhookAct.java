package org.tidemark.server.faces.webhooks;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;

/** Lets an endpoint be told what happens, once two people want it. */
@Component
final class WebhookAct implements ApprovedAct {

    private static final String ENDPOINT = "endpoint";
    private static final String URL = "url";
    private static final String KINDS = "kinds";
    private static final String AFTER = "after";

    /** As the sign for every kind, present and to come. */
    private static final String ALL = "*";

    private final Webhooks webhooks;

    WebhookAct(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** What has to be agreed to so that an endpoint is told anything. */
    Proposal proposal(String id, NewEndpoint wanted, String reason, String by) {
        String kinds = wanted.kinds().stream().sorted().collect(Collectors.joining(", "));
        return new Proposal(
                ApprovalAction.WEBHOOK,
                new Wanted.OfPlatform(
                        "webhook-" + id,
                        new TreeMap<>(
                                Map.of(
                                        ENDPOINT,
                                        id,
                                        URL,
                                        wanted.url(),
                                        KINDS,
                                        kinds.isEmpty() ? ALL : kinds,
                                        AFTER,
                                        wanted.from().text())),
                        new TreeMap<>()),
                id,
                0,
                reason,
                by);
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.WEBHOOK;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        return webhooks.agree(what.particular(ENDPOINT), approval.proposedBy())
                ? Optional.empty()
                : Optional.of("webhooks.problem.over");
    }
}
