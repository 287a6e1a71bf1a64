package org.tidemark.server.people.legal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;

/** Publishes a version of a text, once two people want it. */
@Component
final class LegalTextAct implements ApprovedAct {

    private static final String TEXT = "text";
    private static final String HOLDS = "holds";
    private static final String HASH = "hash";

    private final LegalStore store;
    private final LegalTexts texts;

    LegalTextAct(LegalStore store, LegalTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    /** What has to be agreed to so that a version is published. */
    static Proposal proposal(LegalText text, String reason) {
        return new Proposal(
                ApprovalAction.LEGAL_TEXT,
                new Wanted.OfPlatform(
                        "text-" + text.code(),
                        new TreeMap<>(
                                Map.of(
                                        TEXT,
                                        text.code(),
                                        HOLDS,
                                        text.from().toString(),
                                        HASH,
                                        text.hash())),
                        new TreeMap<>()),
                text.code(),
                0,
                reason,
                text.proposedBy());
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.LEGAL_TEXT;
    }

    /** The notice is counted from when the second person agrees. */
    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        LegalText text = store.named(what.particular(TEXT));
        if (!text.hash().equals(what.particular(HASH))) {
            return Optional.of("legal.problem.changed");
        }
        List<LegalText> published = texts.published(text.kind());
        if (text.from().isBefore(LegalRules.earliest(published.isEmpty(), texts.today()))) {
            return Optional.of("legal.problem.late");
        }
        if (!LegalRules.inOrder(published, text)) {
            return Optional.of("legal.problem.order");
        }
        store.publish(text.kind(), text.version(), approval.decidedBy());
        return Optional.empty();
    }
}
