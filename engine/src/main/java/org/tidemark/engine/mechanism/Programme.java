package org.tidemark.engine.mechanism;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.fact.Gathering;
import org.tidemark.engine.plan.AdPointTerms;
import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.engine.plan.ReferralTerms;
import org.tidemark.engine.plan.ReferralTerms.Qualification;
import org.tidemark.engine.plan.StoreTerms;
import org.tidemark.engine.plan.TeamTerms;

/**
 * One programme under the version of its plan that is in force: the mechanisms that the plan names,
 * in the order in which an order and a reversal pass through them.
 */
public final class Programme {

    private final int number;
    private final String planText;
    private final Plan plan;
    private final @Nullable Pool pool;
    private final @Nullable AdPoints adPoints;
    private final boolean locksBuyers;
    private final Mechanism[] onOrder;
    private final Mechanism[] onReverse;
    private final Mechanism[] onDayClose;

    /**
     * Brings a plan into force.
     *
     * @param number the programme's number in the book
     * @param before the version that was in force, the same pool state goes on; null at first
     */
    public Programme(
            int number, String planText, Plan plan, Book book, @Nullable Programme before) {
        this.number = number;
        this.planText = planText;
        this.plan = plan;
        pool = plan.block(PoolTerms.class).map(terms -> pool(terms, book, before)).orElse(null);
        StoreTerms stores = plan.block(StoreTerms.class).orElse(new StoreTerms(0, false));
        locksBuyers = stores.lockBuyers();
        Qualification qualify =
                plan.block(ReferralTerms.class)
                        .map(ReferralTerms::qualify)
                        .orElse(Qualification.NONE);
        Mechanism referral = new Referral(number, qualify, book);
        Mechanism royalty = new StoreRoyalty(number, stores, book);
        Mechanism agents =
                new Agents(number, plan.block(AgentTerms.class).orElse(AgentTerms.NONE), book);
        adPoints =
                plan.block(AdPointTerms.class)
                        .map(terms ->
                                new AdPoints(number, terms, new ReleaseRewards(plan, book), book))
                        .orElse(null);
        Mechanism team =
                plan.block(TeamTerms.class)
                        .map(terms -> new Team(number, terms, book))
                        .orElse(null);
        List<Mechanism> others = Mechanisms.of(number, plan, book);
        onOrder = present(others, referral, royalty, agents, pool, adPoints, team);
        onReverse = present(others, pool, referral, royalty, agents, adPoints, team);
        onDayClose = present(others, pool, team, adPoints);
    }

    /** The first ones as far as there are such, then the others. */
    private static Mechanism[] present(List<Mechanism> others, @Nullable Mechanism... first) {
        return Stream.concat(Stream.of(first).filter(Objects::nonNull), others.stream())
                .toArray(Mechanism[]::new);
    }

    private Pool pool(PoolTerms terms, Book book, @Nullable Programme before) {
        book.programme(number).openPool(terms.issuePriceFen());
        CapHeap heap = before == null || before.pool == null ? new CapHeap() : before.pool.heap();
        return new Pool(number, terms, book, heap);
    }

    /** The programme's number. */
    public int number() {
        return number;
    }

    /** The plan in force. */
    public Plan plan() {
        return plan;
    }

    /** The text of the plan in force, as it was adopted. */
    public String planText() {
        return planText;
    }

    /** Whether there is a pool. */
    public boolean hasPool() {
        return pool != null;
    }

    /** The pool; only where there is one. */
    public Pool pool() {
        if (pool == null) {
            throw new LedgerException.Broken("programme " + number + " has no pool");
        }
        return pool;
    }

    /** See {@link AdPoints#due}; empty where nothing is released at the close of a day. */
    public Optional<DayRelease> due(long epochDay, int from, int to) {
        return Optional.ofNullable(adPoints).map(points -> points.due(epochDay, from, to));
    }

    /** See {@link AdPoints#share}; empty where nothing is released at the close of a day. */
    public Optional<DayRelease.Share> share(DayRelease day, int member) {
        return Optional.ofNullable(adPoints).map(points -> points.share(day, member));
    }

    /** Whether buyers without a sponsor are bound to the owner of the store. */
    public boolean locksBuyers() {
        return locksBuyers;
    }

    /** What the order will earn its buyer here besides value points. */
    public List<Fact> foretell(OrderWork order, ProgrammeShare share) {
        List<Fact> foretold = new ArrayList<>();
        for (Mechanism mechanism : onOrder) {
            mechanism.foretell(order, share, foretold::add);
        }
        foretold.removeIf(fact -> fact.amount() == 0);
        return foretold;
    }

    /** What the lines of each offer of an order would come to, after {@link #prepare}. */
    public List<OfferOutlook> outlooks(OrderWork order, ProgrammeShare share) {
        List<OfferOutlook> outlooks = new ArrayList<>();
        Set<Offer> seen = new LinkedHashSet<>();
        for (int i = 0; i < share.lineCount(); i++) {
            seen.add(order.offer(share.line(i)));
        }
        seen.forEach(offer -> outlooks.add(outlook(order, share, offer)));
        return outlooks;
    }

    private OfferOutlook outlook(OrderWork order, ProgrammeShare share, Offer offer) {
        if (pool != null) {
            return pool.outlook(order, share, offer);
        }
        OfferSums sums = OfferSums.of(order, share, offer);
        return new OfferOutlook(
                offer.terms().id(),
                sums.paidFen(),
                sums.coins(),
                0,
                Eligibility.NO_POINTS,
                0,
                0,
                0,
                0);
    }

    /** See {@link Mechanism#facts}. */
    public List<Fact> facts(int member, long today) {
        List<Fact> facts = new ArrayList<>();
        for (Mechanism mechanism : onOrder) {
            mechanism.facts(member, today, facts::add);
        }
        return facts;
    }

    /** See {@link Mechanism#aboutFund}. */
    public List<Fact> aboutFund(int fund) {
        return Stream.of(onOrder).flatMap(mechanism -> mechanism.aboutFund(fund).stream()).toList();
    }

    /** See {@link Mechanism#gathering}; the first that there is. */
    public Optional<Gathering> gathering() {
        return Stream.of(onOrder).flatMap(mechanism -> mechanism.gathering().stream()).findFirst();
    }

    /** See {@link Mechanism#readAhead}. */
    public long readAhead(Upcoming orders) {
        long touched = 0;
        for (Mechanism mechanism : onOrder) {
            touched += mechanism.readAhead(orders);
        }
        return touched;
    }

    /** See {@link Mechanism#prepare}. */
    public void prepare(OrderWork order, ProgrammeShare share) {
        for (Mechanism mechanism : onOrder) {
            mechanism.prepare(order, share);
        }
    }

    /** See {@link Mechanism#onOrder}. */
    public void onOrder(OrderWork order, ProgrammeShare share, EventWriter events) {
        for (Mechanism mechanism : onOrder) {
            mechanism.onOrder(order, share, events);
        }
    }

    /** See {@link Mechanism#onReverse}. */
    public void onReverse(ReversalWork reversal, EventWriter events) {
        for (Mechanism mechanism : onReverse) {
            mechanism.onReverse(reversal, events);
        }
    }

    /** See {@link Mechanism#afterReverse}. */
    public void afterReverse(ReversalWork reversal, EventWriter events) {
        for (Mechanism mechanism : onReverse) {
            mechanism.afterReverse(reversal, events);
        }
    }

    /** See {@link Mechanism#onDayClose}. */
    public void onDayClose(long epochDay, EventWriter events) {
        for (Mechanism mechanism : onDayClose) {
            mechanism.onDayClose(epochDay, events);
        }
    }

    /** The dust rule after a reversal, before anybody leaves (SPEC 5.5). */
    public void sweepAfter(ReversalWork reversal, EventWriter events) {
        if (pool != null) {
            pool.sweepAfter(reversal, events);
        }
    }

    /** Redeems by force whatever is due now (SPEC 5.4). */
    public void exitDue(EventWriter events) {
        if (pool != null) {
            pool.exitDue(events);
        }
    }
}
