package org.tidemark.server.people.clients;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.web.access.ApiScope;

/** Lets a client do more than it might, once two people want it. */
@Component
final class ClientScopesAct implements ApprovedAct {

    private static final String CLIENT = "name";
    private static final String BEFORE = "before";
    private static final String SCOPES = "scopes";

    private final ApiClients clients;

    ClientScopesAct(ApiClients clients) {
        this.clients = clients;
    }

    /** What has to be agreed to so that a client may do more. */
    Proposal proposal(String client, ScopeChange change, String reason, String by) {
        return new Proposal(
                ApprovalAction.CLIENT_SCOPES,
                new Wanted.OfPlatform(
                        "client-scopes-" + UUID.randomUUID(),
                        new TreeMap<>(
                                Map.of(
                                        CLIENT,
                                        client,
                                        BEFORE,
                                        ApiClients.names(change.was()),
                                        SCOPES,
                                        ApiClients.names(change.wanted()))),
                        new TreeMap<>()),
                client,
                0,
                reason,
                by);
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.CLIENT_SCOPES;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        ScopeChange change =
                new ScopeChange(scopes(what.particular(BEFORE)), scopes(what.particular(SCOPES)));
        return clients.change(what.particular(CLIENT), change, approval.proposedBy())
                ? Optional.empty()
                : Optional.of("clients.problem.over");
    }

    private static Set<ApiScope> scopes(String names) {
        return ApiScope.all(Arrays.asList(names.split(", ", -1)));
    }
}
