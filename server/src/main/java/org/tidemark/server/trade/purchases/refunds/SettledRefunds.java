package org.tidemark.server.trade.purchases.refunds;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.trade.purchases.model.NotNowException;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.server.trade.purchases.run.Purchases;
import org.tidemark.server.web.site.NumberSeries;

/** Refunds by staff of what is settled: alone within the sum of a day, else by two. */
@Service
public class SettledRefunds implements ApprovedAct {

    private static final String ORDER = "order";
    private static final String AMOUNT = "amount";
    private static final String REFUND = "refund";

    private final Approvals approvals;
    private final Purchases purchases;
    private final NumberSeries numbers;
    private final ObjectProvider<SettledRefundListener> listeners;
    private final Clock clock;

    SettledRefunds(
            Approvals approvals,
            Purchases purchases,
            NumberSeries numbers,
            ObjectProvider<SettledRefundListener> listeners,
            Clock clock) {
        this.approvals = approvals;
        this.purchases = purchases;
        this.numbers = numbers;
        this.listeners = listeners;
        this.clock = clock;
    }

    /**
     * Somebody of the staff wants a part of a purchase to go back.
     *
     * @param staff the account
     * @throws NotNowException where it is not settled, or so much is not left
     */
    public ApprovalAnswer propose(Purchase purchase, long amountFen, String reason, String staff) {
        String refund = numbers.next("r");
        purchase.on(event(refund, amountFen, reason, staff), OffsetDateTime.now(clock));
        ApprovalAnswer answer =
                approvals.propose(
                        new Proposal(
                                ApprovalAction.REFUND,
                                new Wanted.OfPlatform(
                                        "refund-" + refund,
                                        new TreeMap<>(
                                                Map.of(
                                                        ORDER,
                                                        purchase.number().text(),
                                                        AMOUNT,
                                                        new Fen(amountFen).plain())),
                                        new TreeMap<>(Map.of(REFUND, refund))),
                                purchase.buyer(),
                                amountFen,
                                reason,
                                staff));
        if (answer instanceof ApprovalAnswer.Done) {
            purchases.decide(purchase.number(), now -> Optional.empty()); // what follows, at once
        }
        return answer;
    }

    private static PurchaseEvent event(String refund, long amountFen, String reason, String staff) {
        return new PurchaseEvent.RefundSettled(refund, amountFen, Step.staff(staff), reason, true);
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.REFUND;
    }

    /** What follows is carried out by the job that looks for what is left to do. */
    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        PurchaseNumber number = new PurchaseNumber(what.particular(ORDER));
        PurchaseEvent event =
                event(
                        what.keptValue(REFUND),
                        approval.valueFen(),
                        approval.reason(),
                        approval.proposedBy());
        Optional<String> why = purchases.within(number, now -> refusal(now, event));
        if (why.isEmpty()) {
            purchases.decideAmongOthers(number, now -> Optional.of(event));
            listeners.forEach(listener -> listener.refunded(number));
        }
        return why;
    }

    private Optional<String> refusal(Purchase now, PurchaseEvent event) {
        try {
            now.on(event, OffsetDateTime.now(clock));
            return Optional.empty();
        } catch (NotNowException not) {
            return Optional.of("purchases.refund." + not.why().name());
        }
    }
}
