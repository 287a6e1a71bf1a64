package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.mulDivFloor;
import static org.tidemark.engine.money.Exact.shareFloor;

import java.util.BitSet;
import java.util.function.Consumer;
import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.AgentRegistry;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.FundBook;
import org.tidemark.engine.book.ProgrammeBook;
import org.tidemark.engine.book.Standings;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.plan.AdPointTerms;

/**
 * Ad points: earned on orders, released at the close of a day to those who completed its tasks, out
 * of ad income and nothing else (SPEC 5.12). When the budget is short every amount of money is
 * scaled alike.
 */
final class AdPoints implements Mechanism {

    /** The kind of its fund: ad income, put in by a command. */
    static final String FUND = "ad-budget";

    private static final long LEAST_RELEASE_FEN = 1;

    private final int programme;
    private final AdPointTerms terms;
    private final ReleaseRewards rewards;
    private final ProgrammeBook book;
    private final Standings standings;
    private final FundBook budget;
    private final long budgetAccount;
    private final long issuerAccount;
    private final int asset;

    AdPoints(int programme, AdPointTerms terms, ReleaseRewards rewards, Book book) {
        this.programme = programme;
        this.terms = terms;
        this.rewards = rewards;
        this.book = book.programme(programme);
        standings = this.book.standings();
        int fund = this.book.openFund(FUND, "");
        budget = this.book.fund(fund);
        budgetAccount = Accounts.fund(programme, fund);
        issuerAccount = Accounts.programme(AccountKind.PROGRAMME_ISSUER, programme);
        asset = Assets.adPoints(programme);
    }

    @Override
    public long readAhead(Upcoming orders) {
        long touched = 0;
        for (int i = 0; i < orders.count(); i++) {
            touched += standings.touch(orders.buyer(i));
        }
        return touched;
    }

    @Override
    public void foretell(OrderWork order, ProgrammeShare share, Consumer<Fact> foretold) {
        long earned = 0;
        for (int i = 0; i < share.lineCount(); i++) {
            int line = share.line(i);
            earned += shareFloor(order.paidFen(line), order.offer(line).terms().adPointsPpm());
        }
        foretold.accept(Fact.of("ad-points.earned", earned, Fact.Unit.HUNDREDTHS));
    }

    @Override
    public void onOrder(OrderWork order, ProgrammeShare share, EventWriter events) {
        long earned = 0;
        for (int i = 0; i < share.lineCount(); i++) {
            int line = share.line(i);
            int ratePpm = order.offer(line).terms().adPointsPpm();
            earned += shareFloor(order.paidFen(line), ratePpm);
            events.because(Rule.AD_POINTS_EARNED, order.paidFen(line), ratePpm);
        }
        events.postOtherSide(issuerAccount, asset, -earned);
        events.post(Accounts.member(order.member()), asset, earned);
        order.settlement().add(Role.AD_POINTS, programme, 0, earned);
    }

    /** What was released already cannot be taken back: it is cut from the refund. */
    @Override
    public void onReverse(ReversalWork reversal, EventWriter events) {
        long part = reversal.part(Role.AD_POINTS, programme);
        long held = standings.adPoints(reversal.member());
        long taken = Math.min(part, held);
        reversal.because(Role.AD_POINTS, programme, -1, events);
        events.because(Rule.BALANCE_LEFT, held);
        destroy(reversal.member(), taken, events);
        reversal.deduct(Rule.AD_POINTS_GONE, part - taken);
    }

    private void destroy(int member, long amount, EventWriter events) {
        events.post(Accounts.member(member), asset, -amount);
        events.post(issuerAccount, asset, amount);
    }

    @Override
    public void onDayClose(long epochDay, EventWriter events) {
        DayRelease day = due(book.tasks().close(epochDay), 0, Integer.MAX_VALUE);
        BitSet completed = day.completed();
        for (int m = completed.nextSetBit(0); m >= 0; m = completed.nextSetBit(m + 1)) {
            release(m, day.totalFen(), day.budgetFen(), events);
        }
    }

    /** What the close of that day would release now to members of a range of numbers. */
    DayRelease due(long epochDay, int from, int to) {
        return due(book.tasks().marked(epochDay, from, to), from, to);
    }

    private DayRelease due(BitSet completed, int from, int to) {
        int holders = 0;
        long base = 0;
        long total = 0;
        for (int m = completed.nextSetBit(from);
                m >= 0 && m < to;
                m = completed.nextSetBit(m + 1)) {
            long own = baseFen(m);
            holders += own > 0 ? 1 : 0;
            base += own;
            total = Math.addExact(total, moneyFor(m));
        }
        return new DayRelease(completed, holders, base, total, budget.fen());
    }

    /** What a member would get of it, had he completed the day's tasks, too. */
    DayRelease.Share share(DayRelease day, int member) {
        boolean more = !day.counts(member);
        long base = baseFen(member);
        long total = Math.addExact(day.totalFen(), more ? moneyFor(member) : 0);
        return new DayRelease.Share(
                base,
                day.people() + (more ? 1 : 0),
                total,
                day.budgetFen(),
                scaled(base, total, day.budgetFen()));
    }

    /**
     * What is released of a member's ad points today, before scaling: at least a fen, at most all.
     */
    private long baseFen(int member) {
        long balance = standings.adPoints(member);
        return Math.min(
                balance, Math.max(LEAST_RELEASE_FEN, shareFloor(balance, terms.releaseRatePpm())));
    }

    private long moneyFor(int member) {
        long base = baseFen(member);
        if (base == 0) {
            return 0;
        }
        rewards.locate(member);
        long sum = base;
        for (int i = 0; i < rewards.count(); i++) {
            sum += rewards.paysMoney(i) ? rewards.amountFloor(i, base) : 0;
        }
        return sum;
    }

    private void release(int member, long total, long budget, EventWriter events) {
        long base = baseFen(member);
        if (base == 0) {
            return;
        }
        long paid = scaled(base, total, budget);
        long balance = standings.adPoints(member);
        events.because(Rule.AD_RELEASE_BASE, balance, terms.releaseRatePpm());
        events.because(Rule.AD_RELEASE, -base);
        becauseOfBudget(base, total, budget, events);
        destroy(member, paid, events);
        events.because(Rule.AD_RELEASE_BASE, balance, terms.releaseRatePpm());
        events.because(Rule.AD_RELEASE, base);
        becauseOfBudget(base, total, budget, events);
        payMoney(member, paid, events);
        rewards.locate(member);
        for (int i = 0; i < rewards.count(); i++) {
            long amount = rewards.amountFloor(i, base);
            int recipient = rewards.recipient(i);
            if (recipient == AgentRegistry.NO_AGENT) {
                continue;
            }
            rewards.explain(i, base, events);
            if (rewards.paysMoney(i)) {
                becauseOfBudget(amount, total, budget, events);
                payMoney(recipient, scaled(amount, total, budget), events);
            } else {
                events.postOtherSide(Accounts.ISSUER, Assets.CONTRIBUTION, -amount);
                events.post(Accounts.member(recipient), Assets.CONTRIBUTION, amount);
            }
        }
    }

    private void payMoney(int member, long fen, EventWriter events) {
        events.postOtherSide(budgetAccount, Assets.CURRENCY, -fen);
        events.post(Accounts.member(member), Assets.CURRENCY, fen);
    }

    private static void becauseOfBudget(long amount, long total, long budget, EventWriter events) {
        if (total > budget) {
            events.because(Rule.AD_BUDGET, amount, budget, total);
        }
    }

    private static long scaled(long amount, long total, long budget) {
        return total <= budget ? amount : mulDivFloor(amount, budget, total);
    }
}
