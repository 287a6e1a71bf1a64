package org.tidemark.server.people.clients;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;

/** Lets a client sign its requests with a key, or no longer, once two people want it. */
@Component
final class RequestKeyAct implements ApprovedAct {

    private static final String CLIENT = "name";
    private static final String BEFORE = "keybefore";
    private static final String WANTED = "keywanted";

    private final ApiClients clients;

    RequestKeyAct(ApiClients clients) {
        this.clients = clients;
    }

    /** What has to be agreed to so that a client signs with another key; empty texts for none. */
    Proposal proposal(String client, String was, String wanted, String reason, String by) {
        return new Proposal(
                ApprovalAction.REQUEST_KEY,
                new Wanted.OfPlatform(
                        "request-key-" + UUID.randomUUID(),
                        new TreeMap<>(Map.of(CLIENT, client, BEFORE, was, WANTED, wanted)),
                        new TreeMap<>()),
                client,
                0,
                reason,
                by);
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.REQUEST_KEY;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        return clients.changeRequestKey(
                        what.particular(CLIENT),
                        what.particular(BEFORE),
                        what.particular(WANTED),
                        approval.proposedBy())
                ? Optional.empty()
                : Optional.of("clients.problem.over");
    }
}
