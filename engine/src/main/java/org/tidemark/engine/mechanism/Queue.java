package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.shareFloor;

import java.util.Optional;
import org.tidemark.engine.Settlement;
import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.ProgrammeBook;
import org.tidemark.engine.book.QueueBook;
import org.tidemark.engine.book.QueueBook.Entry;
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
    public void onOrder(OrderWork order, ProgrammeShare share, EventWriter events) {
        long fed = 0;
        for (int i = 0; i < share.lineCount(); i++) {
            int line = share.line(i);
            int ratePpm = order.offer(line).terms().split().queuePpm();
            fed += shareFloor(order.paidFen(line), ratePpm);
            events.because(Rule.QUEUE_SHARE, order.paidFen(line), ratePpm);
        }
        events.post(account, Assets.CURRENCY, fed);
        order.settlement().add(Role.QUEUE_FUND, programme, 0, fed);
        payWaiting(events);
        long target = shareFloor(share.paidFen(), terms.targetPpm());
        if (target > 0) {
            long number = queue.join(order.member(), target);
            order.settlement().add(Role.QUEUE_TARGET, programme, 0, target);
            order.settlement().add(Role.QUEUE_ENTRY, programme, 0, number);
        }
    }

    private void payWaiting(EventWriter events) {
        long fund = book.fundFen(AccountKind.QUEUE);
        Optional<Entry> head = queue.head();
        while (fund > 0 && head.isPresent()) {
            Entry entry = head.get();
            long paid = Math.min(fund, entry.lackingFen());
            events.postOtherSide(account, Assets.CURRENCY, -paid);
            events.because(Rule.QUEUE_REBATE, fund);
            events.because(Rule.QUEUE_LACKING, entry.lackingFen());
            events.post(Accounts.member(entry.member()), Assets.CURRENCY, paid);
            queue.pay(entry, paid);
            fund -= paid;
            head = queue.head();
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
        Optional<Entry> waiting = queue.find(reversal.recorded(Role.QUEUE_ENTRY, programme));
        long paid =
                waiting.map(Entry::paidFen)
                        .orElseGet(() -> paidBeforeItWent(reversal, targetBefore));
        waiting.ifPresent(entry -> queue.lowerTarget(entry, part));
        reversal.deduct(
                Rule.QUEUE_OVERPAID,
                Math.max(0, paid - (targetBefore - part)) - Math.max(0, paid - targetBefore));
        if (queue.find(reversal.recorded(Role.QUEUE_ENTRY, programme)).isEmpty()) {
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
