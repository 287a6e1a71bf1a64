package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.mulDivFloor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.Settlement;
import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.MemberBook;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.money.Exact;

/**
 * A reversal on its way through the mechanisms (SPEC 5.5). Of each component x it takes {@code
 * floor(x * after / total) - floor(x * before / total)}.
 */
public final class ReversalWork {

    private final Settlement settlement;
    private final long beforeFen;
    private final long afterFen;
    private final List<Burn> burns = new ArrayList<>();
    private final List<Deduction> deductions = new ArrayList<>();
    private long deductionFen;

    /** Reverses that settlement up to a cumulative refunded amount. */
    public ReversalWork(Settlement settlement, long afterFen) {
        this.settlement = settlement;
        this.beforeFen = settlement.refundedFen();
        this.afterFen = afterFen;
    }

    /** The settlement. */
    public Settlement settlement() {
        return settlement;
    }

    /** The buyer. */
    public int member() {
        return settlement.member();
    }

    /** Cumulative refunded amount after this reversal, in fen. */
    public long afterFen() {
        return afterFen;
    }

    /** What of component i is reversed now. */
    public long part(int i) {
        return partOf(settlement.amount(i));
    }

    /** What of such an amount is reversed now. */
    long partOf(long amount) {
        return Exact.stretch(amount, beforeFen, afterFen, settlement.totalFen());
    }

    /** What of the components in that role is reversed now, over all programmes. */
    public long part(Role role) {
        long sum = 0;
        for (int i = 0; i < settlement.size(); i++) {
            sum += settlement.is(i, role) ? part(i) : 0;
        }
        return sum;
    }

    /** What of the components of that role and party is reversed now, over all programmes. */
    public long partOfParty(Role role, int party) {
        long sum = 0;
        for (int i = 0; i < settlement.size(); i++) {
            sum += settlement.is(i, role) && settlement.party(i) == party ? part(i) : 0;
        }
        return sum;
    }

    /** What of the component in that role is reversed now, 0 if there is none. */
    public long part(Role role, int programme) {
        int i = find(role, programme);
        return i < 0 ? 0 : part(i);
    }

    /** The amount recorded in that role, whole, 0 if there is none. */
    public long recorded(Role role, int programme) {
        int i = find(role, programme);
        return i < 0 ? 0 : settlement.amount(i);
    }

    /** Whether a component in that role is recorded. */
    boolean has(Role role, int programme) {
        return find(role, programme) >= 0;
    }

    /** What is left of the component in that role before this reversal, 0 if there is none. */
    long leftBefore(Role role, int programme) {
        long amount = recorded(role, programme);
        return amount - mulDivFloor(amount, beforeFen, settlement.totalFen());
    }

    /** What of the component of that role and party is reversed now, 0 if there is none. */
    long part(Role role, int programme, int party) {
        int i = find(role, programme, party);
        return i < 0 ? 0 : part(i);
    }

    private int find(Role role, int programme, int party) {
        for (int i = 0; i < settlement.size(); i++) {
            if (settlement.is(i, role)
                    && settlement.programme(i) == programme
                    && settlement.party(i) == party) {
                return i;
            }
        }
        return -1;
    }

    private int find(Role role, int programme) {
        for (int i = 0; i < settlement.size(); i++) {
            if (settlement.is(i, role) && settlement.programme(i) == programme) {
                return i;
            }
        }
        return -1;
    }

    /** Takes the part of every reward in that role back from the wallet that got it. */
    void takeFromWallets(Role role, int programme, EventWriter events) {
        for (int i = 0; i < settlement.size(); i++) {
            if (settlement.is(i, role) && settlement.programme(i) == programme) {
                because(i, -1, events);
                events.post(Accounts.member(settlement.party(i)), Assets.CURRENCY, -part(i));
            }
        }
    }

    /**
     * Takes contribution back from everybody who got some in that role, as far as he still has it.
     */
    void takeContribution(Role role, int programme, MemberBook members, EventWriter events) {
        for (int i = 0; i < settlement.size(); i++) {
            if (settlement.is(i, role) && settlement.programme(i) == programme) {
                int recipient = settlement.party(i);
                long held = members.contribution(recipient);
                long taken = Math.min(part(i), held);
                because(i, -1, events);
                events.because(Rule.BALANCE_LEFT, held);
                events.post(Accounts.member(recipient), Assets.CONTRIBUTION, -taken);
                events.post(Accounts.ISSUER, Assets.CONTRIBUTION, taken);
            }
        }
    }

    /** Explains the next posting by the part of component i, with that sign. */
    private void because(int i, int sign, EventWriter events) {
        long amount = sign * settlement.amount(i);
        events.because(Rule.REVERSED, amount, afterFen, settlement.totalFen());
        events.because(Rule.REVERSED_BEFORE, -amount, beforeFen, settlement.totalFen());
    }

    /** Explains the next posting by the parts of all components in that role. */
    public void because(Role role, int sign, EventWriter events) {
        for (int i = 0; i < settlement.size(); i++) {
            if (settlement.is(i, role)) {
                because(i, sign, events);
            }
        }
    }

    /** Explains the next posting by the parts of all components of that role and party. */
    public void becauseOfParty(Role role, int party, int sign, EventWriter events) {
        for (int i = 0; i < settlement.size(); i++) {
            if (settlement.is(i, role) && settlement.party(i) == party) {
                because(i, sign, events);
            }
        }
    }

    /** Explains the next posting by the part of the component in that role. */
    void because(Role role, int programme, int sign, EventWriter events) {
        int i = find(role, programme);
        if (i >= 0) {
            because(i, sign, events);
        }
    }

    /** Explains the next posting by the part of the component of that role and party. */
    void because(Role role, int programme, int party, int sign, EventWriter events) {
        int i = find(role, programme, party);
        if (i >= 0) {
            because(i, sign, events);
        }
    }

    /** Cuts what the buyer gets back by an amount as it is. */
    void deduct(Rule rule, long fen) {
        deduct(rule, fen, 1, 1, fen);
    }

    /** Cuts what the buyer gets back by base times fraction, rounded as the rule says. */
    void deduct(Rule rule, long base, long numerator, long denominator, long fen) {
        if (!rule.isCut()) {
            throw new IllegalArgumentException(
                    rule.code() + " cuts no refund: declare it with cutsRefund()");
        }
        if (fen > 0) {
            deductionFen = Math.addExact(deductionFen, fen);
            deductions.add(new Deduction(rule, base, numerator, denominator));
        }
    }

    /** Explains the next posting by all that the buyer's refund is cut by. */
    public void becauseOfDeductions(EventWriter events) {
        for (Deduction cut : deductions) {
            events.because(cut.rule(), -cut.base(), cut.numerator(), cut.denominator());
        }
    }

    private record Deduction(Rule rule, long base, long numerator, long denominator) {}

    /** By how much the buyer's refund is cut, in fen. */
    public long deductionFen() {
        return deductionFen;
    }

    /** Points of a programme that a reversal burned at that price: the one before it. */
    record Burn(int programme, long reserveFen, long supplyMicro) {}

    /** The reversal burns points of a programme; the price now is the one before it. */
    void burns(int programme, long reserveFen, long supplyMicro) {
        burns.add(new Burn(programme, reserveFen, supplyMicro));
    }

    /** What the reversal burned of a programme. */
    Optional<Burn> burnOf(int programme) {
        return burns.stream().filter(burn -> burn.programme() == programme).findFirst();
    }
}
