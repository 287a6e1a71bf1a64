package org.tidemark.server.money.tax;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.money.tax.model.TaxMethod;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.NumberSeries;

/** Has two people give tax back or pay it. */
@Service
class TaxDesk {

    private final TaxMoveStore store;
    private final Withholdings withholdings;
    private final TaxProperties settings;
    private final Approvals approvals;
    private final NumberSeries numbers;

    TaxDesk(
            TaxMoveStore store,
            Withholdings withholdings,
            TaxProperties settings,
            Approvals approvals,
            NumberSeries numbers) {
        this.store = store;
        this.withholdings = withholdings;
        this.settings = settings;
        this.approvals = approvals;
        this.numbers = numbers;
    }

    /** All that was withheld from a member too much. */
    ApprovalAnswer giveBack(String member, String reason, String by) {
        long fen =
                settings.method() == TaxMethod.NONE || store.waits(member)
                        ? 0
                        : withholdings.account(member).overFen();
        if (fen == 0) {
            throw new FormRefusedException(Problems.whole("tax.problem.notOver"));
        }
        return approvals.propose(
                proposal(
                        ApprovalAction.TAX_RETURN,
                        "tb",
                        Map.of("member", member, "sum", new Fen(fen).plain()),
                        member,
                        fen,
                        reason,
                        by));
    }

    /** What was paid to the tax office, under the number of the payment. */
    ApprovalAnswer pay(long fen, String reference, String reason, String by) {
        if (fen > store.owedFen()) {
            Problems.at("amount", "tax.problem.notOwed").orRefuse();
        }
        if (store.isPaid(reference)) {
            Problems.at("reference", "tax.problem.paidAlready").orRefuse();
        }
        return approvals.propose(
                proposal(
                        ApprovalAction.TAX_PAYMENT,
                        "tp",
                        Map.of("reference", reference, "sum", new Fen(fen).plain()),
                        reference,
                        fen,
                        reason,
                        by));
    }

    private Proposal proposal(
            ApprovalAction action,
            String prefix,
            Map<String, String> particulars,
            String subject,
            long fen,
            String reason,
            String by) {
        return new Proposal(
                action,
                new Wanted.OfPlatform(
                        numbers.next(prefix), new TreeMap<>(particulars), new TreeMap<>()),
                subject,
                fen,
                reason,
                by);
    }
}
