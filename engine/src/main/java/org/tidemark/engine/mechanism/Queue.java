package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.shareFloor;

import org.tidemark.engine.Settlement;
import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.ProgrammeBook;
import org.tidemark.engine.book.QueueBook;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.plan.QueueTerms;

/**
 * Queue rebate, first in first out (SPEC 5.10): later orders pay earlier ones, never themselves.
 */
final class Queue implements Mechanism {

    private final int programme;
    private final QueueTerms terms;
    private final ProgrammeBook book;
    private final QueueBook queue;
    private final long account;

    Queue(int programme, QueueTerms terms, Book book) {
        this.programme = programme;
        this.terms = terms;
        this.book = book.programme(programme);
        queue = this.book.queue();
        account = Accounts.programme(AccountKind.QUEUE, programme);
    }

    @Override
    public void foretell(OrderWork order, ProgrammeShare share, Foretold foretold) {
        foretold.queueTargetFen(targetOf(share));
    }

    private long targetOf(ProgrammeShare share) {
        return shareFloor(share.paidFen(), terms.targetPpm());
    }

    @Override
    public void onOrder(OrderWork order, ProgrammeShare share, EventWriter events) {
        long fed = 0;
        for (int i = 0; i < share.lineCount(); i++) {
            int line = share.line(i);
            int ratePpm = order.offer(line).terms().split().fundPpm("queue", "");
            fed += shareFloor(order.paidFen(line), ratePpm);
            events.because(Rule.QUEUE_SHARE, order.paidFen(line), ratePpm);
        }
        events.post(account, Assets.CURRENCY, fed);
        order.settlement().add(Role.QUEUE_FUND, programme, 0, fed);
        payWaiting(events);
        long target = targetOf(share);
        if (target > 0) {
            long number = queue.join(order.member(), target);
            order.settlement().add(Role.QUEUE_TARGET, programme, 0, target);
            order.settlement().add(Role.QUEUE_ENTRY, programme, 0, number);
        }
    }

    private void payWaiting(EventWriter events) {
        long fund = book.fundFen(AccountKind.QUEUE);
        for (long head = queue.head(); fund > 0 && head != QueueBook.NOWHERE; head = queue.head()) {
            long lacking = queue.lackingFen(head);
            long paid = Math.min(fund, lacking);
            events.postOtherSide(account, Assets.CURRENCY, -paid);
            events.because(Rule.QUEUE_REBATE, fund);
            events.because(Rule.QUEUE_LACKING, lacking);
            events.post(Accounts.member(queue.member(head)), Assets.CURRENCY, paid);
            queue.pay(head, paid);
            fund -= paid;
        }
    }

    @Override
    public void onReverse(ReversalWork reversal, EventWriter events) {
        long held = book.fundFen(AccountKind.QUEUE);
        long fed = Math.min(reversal.part(Role.QUEUE_FUND, programme), held);
        reversal.because(Role.QUEUE_FUND, programme, -1, events);
        events.because(Rule.BALANCE_LEFT, held);
        events.post(account, Assets.CURRENCY, -fed);
        long part = reversal.part(Role.QUEUE_TARGET, programme);
        if (part == 0) {
            return;
        }
        long targetBefore = reversal.leftBefore(Role.QUEUE_TARGET, programme);
        long number = reversal.recorded(Role.QUEUE_ENTRY, programme);
        long waiting = queue.find(number);
        long paid;
        if (waiting == QueueBook.NOWHERE) {
            paid = paidBeforeItWent(reversal, targetBefore);
        } else {
            paid = queue.paidFen(waiting);
            queue.lowerTarget(waiting, part);
        }
        reversal.deduct(
                Rule.QUEUE_OVERPAID,
                Math.max(0, paid - (targetBefore - part)) - Math.max(0, paid - targetBefore));
        if (queue.find(number) == QueueBook.NOWHERE) {
            remember(reversal.settlement(), paid);
        }
    }

    /**
     * An entry goes when it is full; what it was paid is then its target, until a reversal lowers
     * that.
     */
    private long paidBeforeItWent(ReversalWork reversal, long targetBefore) {
        return reversal.has(Role.QUEUE_PAID, programme)
                ? reversal.recorded(Role.QUEUE_PAID, programme) - 1
                : targetBefore;
    }

    private void remember(Settlement settlement, long paid) {
        // One more than what was paid, so that 0 is recorded too.
        settlement.addOnce(Role.QUEUE_PAID, programme, 0, paid + 1);
    }
}
