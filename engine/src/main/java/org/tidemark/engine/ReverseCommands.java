package org.tidemark.engine;

import static org.tidemark.engine.Refusals.badAmount;
import static org.tidemark.engine.Refusals.refuse;
import static org.tidemark.engine.Refusals.unknown;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.Reverse;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.mechanism.Programme;
import org.tidemark.engine.mechanism.ReversalWork;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.Argument.Thing;
import org.tidemark.engine.reason.ReasonKey;

/** Refunds after settlement, whole or part (SPEC 5.5). */
final class ReverseCommands {

    private final Programmes programmes;
    private final EventWriter events;
    private final Archive archive;

    ReverseCommands(Programmes programmes, EventWriter events, Archive archive) {
        this.programmes = programmes;
        this.events = events;
        this.archive = archive;
    }

    Outcome reverse(Reverse command) {
        Optional<Settlement> found = archive.settlement(command.order());
        if (found.isEmpty()) {
            return unknown(Refusal.UNKNOWN_ORDER, Thing.ORDER, command.order());
        }
        if (command.amountFen() == 0) {
            return badAmount(ReasonKey.REFUND_NOT_POSITIVE);
        }
        Settlement settlement = found.get();
        long left = settlement.totalFen() - settlement.refundedFen();
        long amount = command.amountFen() == Command.ALL ? left : command.amountFen();
        if (amount > left || left == 0) {
            return refuse(
                    Refusal.OVER_REVERSED,
                    ReasonKey.REFUND_LEFT,
                    Argument.fen(settlement.totalFen()),
                    Argument.fen(settlement.refundedFen()),
                    Argument.fen(left));
        }
        ReversalWork reversal = new ReversalWork(settlement, settlement.refundedFen() + amount);
        int programme = soleProgramme(settlement);
        events.begin(EventType.ORDER_REVERSED, programme, settlement.member());
        events.detail(Detail.TOTAL, amount);
        forEachProgramme(settlement, p -> p.onReverse(reversal, events));
        takeCostBack(reversal);
        long sentBack = refund(reversal);
        events.postResidual(Accounts.PLATFORM);
        forEachProgramme(settlement, p -> p.afterReverse(reversal, events));
        events.end();
        settlement.progress(reversal.afterFen(), settlement.sentBackFen() + sentBack);
        archive.keep(command.order(), settlement);
        forEachProgramme(settlement, p -> p.sweepAfter(reversal, events));
        forEachProgramme(settlement, p -> p.exitDue(events));
        return Outcome.Accepted.INSTANCE;
    }

    private void takeCostBack(ReversalWork reversal) {
        Settlement settlement = reversal.settlement();
        BitSet seen = new BitSet();
        for (int i = 0; i < settlement.size(); i++) {
            int payee = settlement.party(i);
            if (settlement.is(i, Role.COST) && !seen.get(payee)) {
                seen.set(payee);
                reversal.becauseOfParty(Role.COST, payee, -1, events);
                events.post(
                        CostParty.account(payee, settlement.store()),
                        Assets.CURRENCY,
                        -reversal.partOfParty(Role.COST, payee));
            }
        }
        long coins = reversal.part(Role.COINS);
        events.post(Accounts.ISSUER, Assets.COINS, -coins);
        reversal.because(Role.COINS, 1, events);
        events.post(Accounts.member(settlement.member()), Assets.COINS, coins);
    }

    /**
     * Gives the buyer his part less deductions; tells what of it went back to external payments.
     */
    private long refund(ReversalWork reversal) {
        Settlement settlement = reversal.settlement();
        long paid = reversal.part(Role.PAID);
        long deducted = Math.min(paid, reversal.deductionFen());
        long refund = paid - deducted;
        long externalLeft = settlement.externalFen() - settlement.sentBackFen();
        long sentBack = Math.min(refund, externalLeft);
        events.detail(Detail.REFUND, refund);
        events.detail(Detail.DEDUCTED, deducted);
        reversal.because(Role.PAID, 1, events);
        reversal.becauseOfDeductions(events);
        events.because(Rule.EXTERNAL_LEFT, externalLeft);
        events.post(Accounts.EXTERNAL_PAYMENTS, Assets.CURRENCY, sentBack);
        reversal.because(Role.PAID, 1, events);
        reversal.becauseOfDeductions(events);
        events.because(Rule.SENT_BACK, -sentBack);
        events.post(Accounts.member(settlement.member()), Assets.CURRENCY, refund - sentBack);
        return sentBack;
    }

    private static int soleProgramme(Settlement settlement) {
        int sole = EventSink.NONE;
        for (int i = 0; i < settlement.size(); i++) {
            if (!settlement.is(i, Role.COINS)) {
                if (sole != EventSink.NONE && sole != settlement.programme(i)) {
                    return EventSink.NONE;
                }
                sole = settlement.programme(i);
            }
        }
        return sole;
    }

    /** The programmes of an order in order of first appearance: that of their components. */
    private void forEachProgramme(Settlement settlement, Consumer<Programme> action) {
        BitSet seen = new BitSet();
        for (int i = 0; i < settlement.size(); i++) {
            int programme = settlement.programme(i);
            if (!settlement.is(i, Role.COINS) && !seen.get(programme)) {
                seen.set(programme);
                action.accept(programmes.get(programme));
            }
        }
    }
}
