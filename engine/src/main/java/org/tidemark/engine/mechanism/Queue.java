package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.shareFloor;

import java.util.List;
import java.util.function.Consumer;
import org.tidemark.engine.Settlement;
import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.ProgrammeBook;
import org.tidemark.engine.book.QueueBook;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.event.Rule.Fraction;
import org.tidemark.engine.event.Rule.Step;
import org.tidemark.engine.event.Rule.Unit;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.plan.QueueTerms;

/**
 * Queue rebate, first in first out (SPEC 5.10): later orders pay earlier ones, never themselves.
 */
final class Queue implements Mechanism {

    static final Rule SHARE =
            new Rule(17, "queue-share", "5.10", Step.ADD, Unit.FEN, Fraction.RATE);

    /** What the fund holds goes to the head of the queue. */
    static final Rule REBATE =
            new Rule(19, "queue-rebate", "5.10", Step.ADD, Unit.FEN, Fraction.ONE);

    /** At most what the entry still lacks. */
    static final Rule LACKING =
            new Rule(20, "queue-lacking", "5.10", Step.AT_MOST, Unit.FEN, Fraction.ONE);

    /** Cut from a refund: what was paid beyond the lowered target. */
    static final Rule OVERPAID =
            new Rule(31, "queue-overpaid", "5.5", Step.ADD, Unit.FEN, Fraction.ONE).cutsRefund();

    static final Role FED = new Role(18, "queue-fund", "share of the queue's fund");

    static final Role TARGET = new Role(19, "queue-target", "target of the order's queue entry");

    static final Role ENTRY =
            new Role(20, "queue-entry", "number of the order's queue entry; not a sum");

    static final Role PAID =
            new Role(
                    21,
                    "queue-paid",
                    "one more than what a queue entry that has gone was paid; not a sum");

    static final MechanismKind<QueueTerms> KIND =
            new MechanismKind<>(
                    "queue",
                    "queue",
                    QueueTerms.class,
                    List.of(SHARE, REBATE, LACKING, OVERPAID),
                    List.of(FED, TARGET, ENTRY, PAID),
                    Queue::new);

    /** The most entries that are told of one member. */
    private static final int MOST_TOLD = 20;

    /** How far into the queue a read goes: it holds the ledger up. */
    private static final int LOOKED_AT = 100_000;

    private final int programme;
    private final QueueTerms terms;
    private final QueueBook queue;
    private final FundFeed fund;

    private Queue(int programme, QueueTerms terms, Book book) {
        this.programme = programme;
        this.terms = terms;
        ProgrammeBook programmeBook = book.programme(programme);
        queue = QueueBook.of(programmeBook);
        fund = new FundFeed(programmeBook, programme, KIND.fund(), "", SHARE, FED, 0);
    }

    @Override
    public void foretell(OrderWork order, ProgrammeShare share, Consumer<Fact> foretold) {
        foretold.accept(Fact.of("queue.target", targetOf(share), Fact.Unit.FEN));
    }

    /** The member's first entries, each with its place and what those before it still lack. */
    @Override
    public void facts(int member, long today, Consumer<Fact> facts) {
        int told = 0;
        int ahead = 0;
        long lackingAhead = 0;
        long place = queue.head();
        while (place != QueueBook.NOWHERE && ahead < LOOKED_AT && told < MOST_TOLD) {
            if (queue.member(place) == member) {
                told++;
                facts.accept(
                        Fact.named(
                                "queue.entry",
                                Long.toString(queue.number(place)),
                                queue.lackingFen(place),
                                Fact.Unit.FEN,
                                Fact.of("place", ahead + 1L, Fact.Unit.COUNT),
                                Fact.of("paid", queue.paidFen(place), Fact.Unit.FEN),
                                Fact.of("lacking-before", lackingAhead, Fact.Unit.FEN)));
            }
            ahead++;
            lackingAhead += queue.lackingFen(place);
            place = queue.next(place);
        }
    }

    @Override
    public List<Fact> aboutFund(int number) {
        return number == fund.number()
                ? List.of(Fact.of("waiting", queue.length(), Fact.Unit.COUNT))
                : List.of();
    }

    private long targetOf(ProgrammeShare share) {
        return shareFloor(share.paidFen(), terms.targetPpm());
    }

    @Override
    public void onOrder(OrderWork order, ProgrammeShare share, EventWriter events) {
        fund.feed(order, share, events);
        payWaiting(events);
        long target = targetOf(share);
        if (target > 0) {
            long number = queue.join(order.member(), target);
            order.settlement().add(TARGET, programme, 0, target);
            order.settlement().add(ENTRY, programme, 0, number);
        }
    }

    private void payWaiting(EventWriter events) {
        long left = fund.fen();
        for (long head = queue.head(); left > 0 && head != QueueBook.NOWHERE; head = queue.head()) {
            long lacking = queue.lackingFen(head);
            long paid = Math.min(left, lacking);
            events.postOtherSide(fund.account(), Assets.CURRENCY, -paid);
            events.because(REBATE, left);
            events.because(LACKING, lacking);
            events.post(Accounts.member(queue.member(head)), Assets.CURRENCY, paid);
            queue.pay(head, paid);
            left -= paid;
        }
    }

    @Override
    public void onReverse(ReversalWork reversal, EventWriter events) {
        fund.takeBack(reversal, events);
        long part = reversal.part(TARGET, programme);
        if (part == 0) {
            return;
        }
        long targetBefore = reversal.leftBefore(TARGET, programme);
        long number = reversal.recorded(ENTRY, programme);
        long waiting = queue.find(number);
        long paid;
        if (waiting == QueueBook.NOWHERE) {
            paid = paidBeforeItWent(reversal, targetBefore);
        } else {
            paid = queue.paidFen(waiting);
            queue.lowerTarget(waiting, part);
        }
        reversal.deduct(
                OVERPAID,
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
        return reversal.has(PAID, programme)
                ? reversal.recorded(PAID, programme) - 1
                : targetBefore;
    }

    private void remember(Settlement settlement, long paid) {
        // One more than what was paid, so that 0 is recorded too.
        settlement.addOnce(PAID, programme, 0, paid + 1);
    }
}
