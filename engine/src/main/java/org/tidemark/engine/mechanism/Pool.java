package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.ONE_PPM;
import static org.tidemark.engine.money.Exact.compareProducts;
import static org.tidemark.engine.money.Exact.mulDivCeilAtMost;
import static org.tidemark.engine.money.Exact.mulDivFloor;
import static org.tidemark.engine.money.Exact.mulDivFloorAtMost;
import static org.tidemark.engine.money.Exact.shareFloor;

import org.tidemark.engine.Capacity;
import org.tidemark.engine.Settlement;
import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.LockedBatches;
import org.tidemark.engine.book.MemberBook;
import org.tidemark.engine.book.PoolBook;
import org.tidemark.engine.book.Positions;
import org.tidemark.engine.book.ProgrammeBook;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.money.Retention;
import org.tidemark.engine.plan.CapTerms.Basis;
import org.tidemark.engine.plan.EligibilityLimits;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.engine.plan.PoolTerms.UnclaimedRewards;

/**
 * The pool and the value points on it: mint, redemption, cap exit, reversal (SPEC 5.2 steps 4 to 7,
 * 5.3, 5.4, 5.5). Points and payouts are rounded down, so the price never falls within an epoch.
 */
public final class Pool implements Mechanism {

    /** Less than this, 1.00, is dust. */
    private static final long DUST_FEN = 100;

    private final int programme;
    private final PoolTerms terms;
    private final PoolBook pool;
    private final Positions positions;
    private final LockedBatches batches;
    private final MemberBook members;
    private final CapHeap heap;
    private final long poolAccount;
    private final long orphanAccount;
    private final long issuerAccount;
    private final int pointsAsset;

    Pool(int programme, PoolTerms terms, Book book, CapHeap heap) {
        this.programme = programme;
        this.terms = terms;
        this.heap = heap;
        ProgrammeBook programmeBook = book.programme(programme);
        pool = programmeBook.pool();
        positions = programmeBook.positions();
        batches = programmeBook.batches();
        members = book.members();
        poolAccount = Accounts.programme(AccountKind.POOL, programme);
        orphanAccount = Accounts.programme(AccountKind.ORPHAN, programme);
        issuerAccount = Accounts.programme(AccountKind.PROGRAMME_ISSUER, programme);
        pointsAsset = Assets.points(programme);
    }

    CapHeap heap() {
        return heap;
    }

    /** Puts every position in order for its cap: after saved state has been read. */
    public void orderPositions() {
        for (int member = 0; member < members.size(); member++) {
            orderByTrigger(member, 0, 0);
        }
    }

    @Override
    public long readAhead(Upcoming orders) {
        long touched = 0;
        int[] slots = orders.frontier();
        for (int i = 0; i < orders.count(); i++) {
            touched += positions.touch(orders.buyer(i));
        }
        for (int i = 0; i < orders.count(); i++) {
            slots[i] = heap.slot(orders.buyer(i));
        }
        for (int i = 0; i < orders.count(); i++) {
            touched += heap.touch(slots[i]);
        }
        return touched;
    }

    @Override
    public void prepare(OrderWork order, ProgrammeShare share) {
        long paid = share.paidFen();
        long eligible = eligibleFen(order, paid);
        if (eligible == 0) {
            return;
        }
        long value =
                eligible < paid
                        ? mulDivFloor(share.mintValueFen(), eligible, paid)
                        : share.mintValueFen();
        share.mint(eligible, mintFor(value));
    }

    /** The points that a value buys now, checked against what the ledger's numbers hold. */
    public Mint mintFor(long valueFen) {
        long supply = pool.priceMicro();
        long reserve = pool.priceFen();
        long points = mulDivFloorAtMost(Capacity.MAX_POINTS_MICRO, valueFen, supply, reserve);
        Capacity.requirePoints(pool.mintedMicro(), points);
        return new Mint(valueFen, supply, reserve, points);
    }

    private long eligibleFen(OrderWork order, long paid) {
        if (closed(order) != Eligibility.WHOLE) {
            return 0;
        }
        EligibilityLimits limits = terms.limits();
        int member = order.member();
        boolean known = member != OrderWork.NEWCOMER;
        long today = known ? positions.eligibleOn(member, order.localEpochDay()) : 0;
        long ever = known ? positions.eligibleEver(member) : 0;
        long left = Math.min(limits.perDayFen() - today, limits.totalFen() - ever);
        return Math.max(0, Math.min(Math.min(paid, limits.perOrderFen()), left));
    }

    /** Why an order earns no points whatever it pays, {@link Eligibility#WHOLE} where it does. */
    private Eligibility closed(OrderWork order) {
        if (pool.paused()) {
            return Eligibility.PAUSED;
        }
        if (!terms.issuance().contains(order.localEpochDay())) {
            return Eligibility.OUTSIDE_WINDOW;
        }
        int member = order.member();
        boolean asks = terms.limits().verifiedOnly();
        return asks && (member == OrderWork.NEWCOMER || !members.verified(member))
                ? Eligibility.UNVERIFIED
                : Eligibility.WHOLE;
    }

    OfferOutlook outlook(OrderWork order, ProgrammeShare share, Offer offer) {
        OfferSums sums = OfferSums.of(order, share, offer);
        long all = Math.max(1, share.paidFen());
        long eligible = mulDivFloor(sums.paidFen(), share.eligibleFen(), all);
        long points = mintFor(mulDivFloor(sums.valueFen(), share.eligibleFen(), all)).micropoints();
        long spend =
                terms.cap().basis() == Basis.SPEND
                        ? eligible
                        : mulDivFloor(sums.contributionFen(), share.eligibleFen(), all);
        long cap = shareFloor(spend, terms.cap().multiplePpm());
        long gross =
                mulDivFloor(
                        points,
                        pool.reserveFen() + share.contributionFen(),
                        Math.max(1, pool.supplyMicro() + share.mintedMicro()));
        return new OfferOutlook(
                offer.terms().id(),
                sums.paidFen(),
                sums.coins(),
                sums.contributionFen(),
                eligibility(order, share),
                eligible,
                points,
                payoutFloor(Math.min(gross, cap)),
                payoutFloor(cap));
    }

    private Eligibility eligibility(OrderWork order, ProgrammeShare share) {
        if (share.paidFen() == 0) {
            return Eligibility.ONLY_COINS;
        }
        Eligibility closed = closed(order);
        return closed == Eligibility.WHOLE && share.eligibleFen() < share.paidFen()
                ? Eligibility.OVER_LIMIT
                : closed;
    }

    @Override
    public void onOrder(OrderWork order, ProgrammeShare share, EventWriter events) {
        boolean keepsUnclaimed = terms.unclaimedRewards() == UnclaimedRewards.POOL;
        long unclaimed = keepsUnclaimed ? share.unclaimedFen() : 0;
        for (int i = 0; i < share.lineCount(); i++) {
            int line = share.line(i);
            long rate = order.offer(line).terms().split().poolPpm();
            events.because(Rule.POOL_SHARE, order.paidFen(line), rate);
        }
        events.because(Rule.UNCLAIMED_REWARDS, unclaimed);
        contribute(share.contributionFen() + unclaimed, events);
        Settlement settlement = order.settlement();
        settlement.add(Role.CONTRIBUTION, programme, 0, share.contributionFen() + unclaimed);
        long minted = share.mintedMicro();
        if (minted == 0) {
            return;
        }
        int member = order.member();
        long spend =
                terms.cap().basis() == Basis.SPEND
                        ? share.eligibleFen()
                        : mulDivFloor(
                                share.contributionFen(), share.eligibleFen(), share.paidFen());
        positions.countEligible(member, order.localEpochDay(), share.eligibleFen());
        for (int i = 0; i < share.lineCount(); i++) {
            int line = share.line(i);
            var offer = order.offer(line).terms();
            long contribution = shareFloor(order.paidFen(line), offer.split().poolPpm());
            events.because(Rule.MINT_VALUE, contribution, offer.mintRatioPpm());
        }
        if (share.eligibleFen() < share.paidFen()) {
            events.because(
                    Rule.ELIGIBLE_PART, share.mintValueFen(), share.eligibleFen(), share.paidFen());
        }
        mint(member, share.mint(), spend, events);
        settlement.add(Role.MINTED, programme, 0, minted);
        settlement.add(Role.SPEND, programme, 0, spend);
        settlement.add(Role.CYCLE, programme, 0, positions.cycle(member));
        settlement.add(Role.EPOCH, programme, 0, pool.epoch());
    }

    /** Money into the reserve; the other side is the caller's. */
    public void contribute(long fen, EventWriter events) {
        events.post(poolAccount, Assets.CURRENCY, fen);
        pool.countIn(fen);
    }

    /** Hands out points, and raises the spend that counts towards the cap. */
    public void mint(int member, Mint mint, long spendFen, EventWriter events) {
        long room = room(member);
        long points = positions.points(member);
        events.because(Rule.MINT_POINTS, mint.valueFen(), mint.supplyMicro(), mint.reserveFen());
        events.postOtherSide(issuerAccount, pointsAsset, -mint.micropoints());
        events.post(Accounts.member(member), pointsAsset, mint.micropoints());
        positions.addSpend(member, spendFen);
        orderByTrigger(member, room, points);
    }

    /** Takes points of a member for their value less retention (SPEC 5.3). */
    public void redeem(int member, long micropoints, EventWriter events) {
        long reserve = pool.reserveFen();
        long supply = pool.supplyMicro();
        redeem(EventType.REDEEMED, member, micropoints, reserve, supply, events);
        sweepDust(reserve, supply, events);
    }

    /** One redemption at that price, asked for or forced. */
    private void redeem(
            EventType type,
            int member,
            long micropoints,
            long reserve,
            long supply,
            EventWriter events) {
        long gross = mulDivFloor(micropoints, reserve, supply);
        events.begin(type, programme, member);
        events.detail(Detail.GROSS, gross);
        events.because(Rule.POINTS_VALUE, micropoints, reserve, supply);
        pay(member, micropoints, gross, events);
        positions.addRealised(member, gross);
        endEpochAtNoSupply(reserve, supply, events);
        events.end();
    }

    /**
     * What is left after a burn is redeemed by force at the price before it where it is worth less
     * than {@link #DUST_FEN} (dust rule, SPEC 5.3).
     */
    private void sweepDust(long reserve, long supply, EventWriter events) {
        if (pool.supplyMicro() == 0 || !isDust(pool.supplyMicro(), reserve, supply)) {
            return;
        }
        // Whoever has points has an entry in the heap.
        for (int member : heap.members()) {
            long points = positions.points(member);
            if (points > 0) {
                positions.addLocked(member, -positions.locked(member));
                batches.clear(member);
                redeem(EventType.SWEPT, member, points, reserve, supply, events);
            }
        }
    }

    /** Whether what is left is worth so little at that price that it is redeemed by force. */
    static boolean isDust(long left, long reserve, long supply) {
        return mulDivFloor(left, reserve, supply) < DUST_FEN;
    }

    /** What a forced exit redeems a holding for at that price, before retention (SPEC 5.4). */
    static long exitGross(long room, long points, long reserve, long supply) {
        return Math.min(Math.max(0, room), mulDivFloor(points, reserve, supply));
    }

    /** What the member gets of a gross value: less retention, rounded down. */
    public long payoutFloor(long grossFen) {
        return retention().payoutFloor(grossFen);
    }

    /** What of a redemption stays. */
    public Retention retention() {
        return terms.retention();
    }

    private void pay(int member, long micropoints, long gross, EventWriter events) {
        long payout = payoutFloor(gross);
        events.postOtherSide(poolAccount, Assets.CURRENCY, -payout);
        events.postOtherSide(Accounts.member(member), pointsAsset, -micropoints);
        events.postOtherSide(issuerAccount, pointsAsset, micropoints);
        events.because(Rule.PAYOUT, gross, ONE_PPM - terms.retentionPpm());
        events.post(Accounts.member(member), Assets.CURRENCY, payout);
        pool.countOut(payout);
    }

    /**
     * When the last point is gone, nothing has a claim on the rest of the reserve (orphan rule,
     * SPEC 5.3), and the epoch ends at the price that was before.
     */
    private void endEpochAtNoSupply(long closingFen, long closingMicro, EventWriter events) {
        if (pool.supplyMicro() > 0) {
            return;
        }
        pool.endEpoch(closingFen, closingMicro);
        heap.clear();
        long rest = pool.reserveFen();
        events.post(poolAccount, Assets.CURRENCY, -rest);
        events.post(orphanAccount, Assets.CURRENCY, rest);
    }

    /** Redeems by force whatever is due, least trigger first, one event each (SPEC 5.4). */
    public void exitDue(EventWriter events) {
        while (heap.topReached(pool.reserveFen(), pool.supplyMicro())) {
            int member = heap.top();
            long points = positions.points(member);
            long room = room(member);
            if (points == 0) {
                heap.removeTop();
            } else if (heap.topIs(room, points)) {
                heap.removeTop();
                exit(member, points, room, events);
            } else {
                heap.raiseTop(room, points);
            }
        }
    }

    private void exit(int member, long points, long room, EventWriter events) {
        long reserve = pool.reserveFen();
        long supply = pool.supplyMicro();
        long gross = exitGross(room, points, reserve, supply);
        events.begin(EventType.CAP_EXIT, programme, member);
        events.detail(Detail.GROSS, gross);
        events.because(Rule.CAP_VALUE, positions.spend(member), terms.cap().multiplePpm());
        events.because(Rule.CAP_REALISED, -positions.realised(member));
        events.because(Rule.POINTS_VALUE, points, reserve, supply);
        pay(member, points, gross, events);
        positions.startCycle(member);
        batches.clear(member);
        pool.countCapExit();
        endEpochAtNoSupply(reserve, supply, events);
        events.end();
        sweepDust(reserve, supply, events);
    }

    @Override
    public void onReverse(ReversalWork reversal, EventWriter events) {
        int member = reversal.member();
        long reserve = pool.reserveFen();
        long supply = pool.supplyMicro();
        long held = positions.points(member);
        long room = room(member);
        boolean sameCycle = positions.cycle(member) == reversal.recorded(Role.CYCLE, programme);
        long mintedPart = reversal.part(Role.MINTED, programme);
        int epoch = Math.toIntExact(reversal.recorded(Role.EPOCH, programme));
        long burned = sameCycle && epoch == pool.epoch() ? Math.min(mintedPart, held) : 0;
        deductMissing(reversal, mintedPart - burned, epoch);
        if (burned > 0) {
            reversal.burns(programme, reserve, supply);
            burn(reversal, member, burned, events);
        }
        long worth = burned == 0 ? 0 : mulDivFloor(burned, reserve, supply);
        long back = Math.min(reversal.part(Role.CONTRIBUTION, programme), worth);
        reversal.because(Role.CONTRIBUTION, programme, -1, events);
        events.because(Rule.BURNED_VALUE, burned, reserve, Math.max(1, supply));
        events.post(poolAccount, Assets.CURRENCY, -back);
        pool.countOut(back);
        if (sameCycle) {
            long spend = Math.min(reversal.part(Role.SPEND, programme), positions.spend(member));
            positions.addSpend(member, -spend);
            events.touchPosition(programme, member);
        }
        orderByTrigger(member, room, held);
    }

    /**
     * Points of the order that are gone cost the buyer their value, rounded up: at the price before
     * the reversal, or the one at which the order's epoch closed.
     */
    private void deductMissing(ReversalWork reversal, long missing, int epoch) {
        if (missing > 0) {
            long fen = pool.priceFen(epoch);
            long micro = pool.priceMicro(epoch);
            long value = mulDivCeilAtMost(Capacity.MAX_FEN, missing, fen, micro);
            reversal.deduct(Rule.MISSING_POINTS, missing, fen, micro, value);
        }
    }

    /** Burns unlocked points first, then those that would unlock last. */
    private void burn(ReversalWork reversal, int member, long burned, EventWriter events) {
        long held = positions.points(member);
        long unlocked = held - positions.locked(member);
        if (burned > unlocked) {
            batches.takeLatest(member, burned - unlocked);
            positions.addLocked(member, unlocked - burned);
        }
        reversal.because(Role.MINTED, programme, -1, events);
        events.because(Rule.BALANCE_LEFT, held);
        events.post(Accounts.member(member), pointsAsset, -burned);
        events.post(issuerAccount, pointsAsset, burned);
    }

    @Override
    public void afterReverse(ReversalWork reversal, EventWriter events) {
        reversal.burnOf(programme)
                .ifPresent(
                        burn -> endEpochAtNoSupply(burn.reserveFen(), burn.supplyMicro(), events));
    }

    /** The dust rule after a reversal, before anybody leaves any pool of the order (SPEC 5.5). */
    void sweepAfter(ReversalWork reversal, EventWriter events) {
        reversal.burnOf(programme)
                .ifPresent(burn -> sweepDust(burn.reserveFen(), burn.supplyMicro(), events));
    }

    /** Unlocks the batches that are due (SPEC 5.12 step 1). */
    @Override
    public void onDayClose(long epochDay, EventWriter events) {
        batches.unlockDue(
                epochDay,
                (member, micropoints) -> {
                    positions.addLocked(member, -micropoints);
                    events.reportPosition(programme, member);
                });
    }

    /** What is left until the cap, in fen: {@code floor(spend * multiple) - realised}. */
    private long room(int member) {
        return room(member, 0);
    }

    /** The same with so much more spend. */
    long room(int member, long moreSpendFen) {
        return shareFloor(positions.spend(member) + moreSpendFen, terms.cap().multiplePpm())
                - positions.realised(member);
    }

    /** Points that a member holds, locked ones too, in micropoints. */
    long points(int member) {
        return positions.points(member);
    }

    /**
     * What becomes of the pool when so much money comes in, with all the forced exits that follow;
     * changes nothing.
     */
    public Foreseen foresee(long fen) {
        return new ExitForesight(this, pool.reserveFen() + fen, pool.supplyMicro()).follow(0);
    }

    /** The same for a grant: money comes in, and a member gets points and spend for it. */
    public Foreseen foresee(long fen, int member, Mint mint, long spendFen) {
        long minted = mint.micropoints();
        ExitForesight foresight =
                new ExitForesight(this, pool.reserveFen() + fen, pool.supplyMicro() + minted);
        foresight.place(member, room(member, spendFen), points(member) + minted);
        return foresight.follow(minted);
    }

    /**
     * Keeps the heap's entry of a position at or below its trigger, given what the position was
     * before.
     */
    private void orderByTrigger(int member, long roomBefore, long pointsBefore) {
        long points = positions.points(member);
        if (points == 0) {
            return;
        }
        long room = room(member);
        boolean raised =
                pointsBefore > 0 && compareProducts(room, pointsBefore, roomBefore, points) >= 0;
        if (!raised) {
            heap.lowerTo(member, room, points);
        }
    }
}
