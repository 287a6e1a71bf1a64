package org.tidemark.server.people.apps;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.web.access.MemberScope;

/** Lets an app ask members, once two people want it. */
@Component
final class MemberAppAct implements ApprovedAct {

    private static final String APP = "app";

    private final MemberApps apps;

    MemberAppAct(MemberApps apps) {
        this.apps = apps;
    }

    /** What has to be agreed to so that it may ask. */
    Proposal proposal(NewApp app, String by) {
        return new Proposal(
                ApprovalAction.MEMBER_APP,
                new Wanted.OfPlatform(
                        "member-app-" + app.id(),
                        new TreeMap<>(
                                Map.of(
                                        APP,
                                        app.id(),
                                        "apptitle",
                                        app.titleZh() + " · " + app.titleEn(),
                                        "redirects",
                                        String.join(" ", app.redirects()),
                                        "scopes",
                                        MemberScope.joined(app.scopes()))),
                        new TreeMap<>()),
                app.id(),
                0,
                app.purpose(),
                by);
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.MEMBER_APP;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        return apps.agree(what.particular(APP), approval.proposedBy())
                ? Optional.empty()
                : Optional.of("apps.problem.over");
    }
}
