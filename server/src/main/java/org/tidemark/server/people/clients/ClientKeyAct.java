package org.tidemark.server.people.clients;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;

/** Lets the key of a client open what its scopes say, once two people want it. */
@Component
final class ClientKeyAct implements ApprovedAct {

    private static final String CLIENT = "name";
    private static final String KEY = "key";
    private static final String SCOPES = "scopes";
    private static final String OVERLAP = "overlap";

    private final ApiClients clients;

    ClientKeyAct(ApiClients clients) {
        this.clients = clients;
    }

    /** What has to be agreed to so that a key opens anything. */
    Proposal proposal(
            String client, ClientKeyText key, int overlapHours, String reason, String by) {
        return new Proposal(
                ApprovalAction.CLIENT_KEY,
                new Wanted.OfPlatform(
                        "client-key-" + key.id(),
                        new TreeMap<>(
                                Map.of(
                                        CLIENT,
                                        client,
                                        KEY,
                                        key.id(),
                                        SCOPES,
                                        ApiClients.names(clients.scopes(client)),
                                        OVERLAP,
                                        Integer.toString(overlapHours))),
                        new TreeMap<>()),
                client,
                0,
                reason,
                by);
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.CLIENT_KEY;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        boolean done =
                clients.agree(
                        what.particular(CLIENT),
                        what.particular(KEY),
                        Integer.parseInt(what.particular(OVERLAP)),
                        approval.proposedBy());
        return done ? Optional.empty() : Optional.of("clients.problem.over");
    }
}
