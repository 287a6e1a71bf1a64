package org.tidemark.engine.mechanism;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.engine.plan.ReferralTerms;
import org.tidemark.engine.plan.StoreTerms;

/**
 * One programme under the version of its plan that is in force: the mechanisms that the plan names,
 * in the order in which an order and a reversal pass through them.
 */
public final class Programme {

    private final int number;
    private final String planText;
    private final Plan plan;
    private final Pool pool;
    private final boolean locksBuyers;
    private final List<Mechanism> onOrder = new ArrayList<>();
    private final List<Mechanism> onReverse = new ArrayList<>();

    /**
     * Brings a plan into force.
     *
     * @param number the programme's number in the book
     * @param before the version that was in force, the same pool state goes on; null at first
     */
    public Programme(int number, String planText, Plan plan, Book book, Programme before) {
        this.number = number;
        this.planText = planText;
        this.plan = plan;
        PoolTerms poolTerms = plan.block(PoolTerms.class).orElse(null);
        pool = poolTerms == null ? null : pool(poolTerms, book, before);
        StoreTerms storeTerms = plan.block(StoreTerms.class).orElse(null);
        locksBuyers = storeTerms != null && storeTerms.lockBuyers();
        ReferralTerms referralTerms = plan.block(ReferralTerms.class).orElse(null);
        Mechanism referral =
                referralTerms == null && !offersReferral()
                        ? null
                        : new Referral(
                                number,
                                referralTerms == null
                                        ? ReferralTerms.Qualification.NONE
                                        : referralTerms.qualify(),
                                book);
        Mechanism royalty = storeTerms == null ? null : new StoreRoyalty(number, storeTerms, book);
        addTo(onOrder, referral, royalty, pool);
        addTo(onReverse, pool, referral, royalty);
    }

    private Pool pool(PoolTerms terms, Book book, Programme before) {
        book.programme(number).openPool(terms.issuePriceFen());
        CapHeap heap = before == null || before.pool == null ? new CapHeap() : before.pool.heap();
        return new Pool(number, terms, book, heap);
    }

    private boolean offersReferral() {
        return plan.offers().stream()
                .anyMatch(offer ->
                        offer.referral().directPpm() > 0 || offer.referral().indirectPpm() > 0);
    }

    private static void addTo(List<Mechanism> list, Mechanism... mechanisms) {
        for (Mechanism mechanism : mechanisms) {
            if (mechanism != null) {
                list.add(mechanism);
            }
        }
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
        assert pool != null;
        return pool;
    }

    /** Whether buyers without a sponsor are bound to the owner of the store. */
    public boolean locksBuyers() {
        return locksBuyers;
    }

    /** See {@link Mechanism#prepare}. */
    public void prepare(OrderWork order, ProgrammeShare share) {
        for (int i = 0; i < onOrder.size(); i++) {
            onOrder.get(i).prepare(order, share);
        }
    }

    /** See {@link Mechanism#onOrder}. */
    public void onOrder(OrderWork order, ProgrammeShare share, EventWriter events) {
        for (int i = 0; i < onOrder.size(); i++) {
            onOrder.get(i).onOrder(order, share, events);
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

    /** Redeems by force whatever is due now (SPEC 5.4). */
    public void exitDue(EventWriter events) {
        if (pool != null) {
            pool.exitDue(events);
        }
    }
}
