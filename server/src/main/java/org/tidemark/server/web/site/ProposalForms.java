package org.tidemark.server.web.site;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;

/** Gives what staff wants done to the approvals, and says what came of it in words of the page. */
@Component
public final class ProposalForms {

    /** The most characters of a reason. */
    public static final int MOST_REASON = 200;

    private final Approvals approvals;

    ProposalForms(Approvals approvals) {
        this.approvals = approvals;
    }

    /**
     * What came of it.
     *
     * @param receipt of what is done, empty for what is not yet
     * @param key of what is said then
     */
    public record Told(Optional<Receipt> receipt, String key) {}

    /**
     * Proposes what a form makes.
     *
     * @param subject who gets it
     * @param valueFen what it is worth, 0 for what has no figure
     * @param staff who wants it
     * @throws FormRefusedException where a field cannot be read, he may not, or the ledger refuses
     */
    public Told propose(
            ApprovalAction action,
            CommandForms.Filled form,
            String subject,
            long valueFen,
            String reason,
            String staff) {
        try {
            return told(
                    approvals.propose(
                            new Proposal(
                                    action, form.command(), subject, valueFen, reason, staff)));
        } catch (InvalidCommandException invalid) {
            throw new FormRefusedException(Problems.invalid(invalid), invalid);
        }
    }

    /** What a decision says to whoever sent the form. */
    public static Told told(ApprovalAnswer decision) {
        return switch (decision) {
            case ApprovalAnswer.Done done -> new Told(done.receipt(), "");
            case ApprovalAnswer.Waits _ -> new Told(Optional.empty(), "approvals.waits");
            case ApprovalAnswer.Follows _ -> new Told(Optional.empty(), "approvals.follows");
            case ApprovalAnswer.NotTaken not ->
                    throw new FormRefusedException(Problems.refused(not.refused().why()));
            case ApprovalAnswer.Overtaken overtaken ->
                    throw new FormRefusedException(Problems.whole(overtaken.key()));
            case ApprovalAnswer.Not not ->
                    throw new FormRefusedException(
                            not.why() == ApprovalAnswer.Why.NO_REASON
                                    ? Problems.at("reason", not.why().key())
                                    : Problems.whole(not.why().key()));
        };
    }
}
