package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.compareProducts;
import static org.tidemark.engine.money.Exact.mulDivFloor;

import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Follows the forced exits of a pool (SPEC 5.4) without doing them: it looks into the heap from the
 * top, no further than the price reaches, and takes each position in the order in which it would
 * leave. What one exit pays, and what is dust, {@link Pool} says.
 */
final class ExitForesight {

    /** Beyond so many exits it stops looking: the ledger's own thread waits for it. */
    static final int MOST_EXITS = 10_000;

    private static final int NO_SLOT = -1;
    private static final int NOBODY = -1;

    private final Pool pool;
    private final CapHeap heap;
    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(ExitForesight::compare);
    private final Set<Integer> gone = new HashSet<>();
    private int placed = NOBODY;
    private long placedPoints;
    private long reserve;
    private long supply;
    private long orphaned;
    private long exits;
    private long swept;
    private long paid;
    private boolean whole = true;

    ExitForesight(Pool pool, long reserveFen, long supplyMicro) {
        this.pool = pool;
        heap = pool.heap();
        reserve = reserveFen;
        supply = supplyMicro;
    }

    /**
     * A position, or the bound of one in a slot of the heap, below which others may lie.
     *
     * @param slot of the bound, {@link #NO_SLOT} for a position itself
     */
    private record Candidate(long room, long points, int member, int slot) {

        boolean isBound() {
            return slot != NO_SLOT;
        }
    }

    /** Least price first; a bound before a position, which it may stand for; then by enrolment. */
    private static int compare(Candidate one, Candidate other) {
        int price = compareProducts(one.room(), other.points(), other.room(), one.points());
        if (price != 0) {
            return price;
        }
        return one.isBound() == other.isBound()
                ? Integer.compare(one.member(), other.member())
                : one.isBound() ? -1 : 1;
    }

    /** A member whose position is not as it stands, but this. */
    void place(int member, long room, long points) {
        placed = member;
        placedPoints = points;
        candidates.add(new Candidate(room, points, member, NO_SLOT));
    }

    /** Follows them all. */
    Foreseen follow(long mintedMicro) {
        addBound(0);
        while (supply > 0 && whole && !candidates.isEmpty() && reached(candidates.peek())) {
            Candidate next = candidates.remove();
            if (next.isBound()) {
                open(next);
            } else if (exits == MOST_EXITS) {
                whole = false;
            } else {
                exit(next);
            }
        }
        return new Foreseen(mintedMicro, reserve, supply, orphaned, exits, swept, paid, whole);
    }

    private boolean reached(Candidate candidate) {
        return compareProducts(candidate.points(), reserve, candidate.room(), supply) >= 0;
    }

    private void open(Candidate bound) {
        addBound(2 * bound.slot() + 1);
        addBound(2 * bound.slot() + 2);
        int member = bound.member();
        long points = pool.points(member);
        if (member != placed && points > 0) {
            candidates.add(new Candidate(pool.room(member, 0), points, member, NO_SLOT));
        }
    }

    private void addBound(int slot) {
        if (slot < heap.size()) {
            candidates.add(
                    new Candidate(
                            heap.roomAt(slot), heap.pointsAt(slot), heap.memberAt(slot), slot));
        }
    }

    private void exit(Candidate position) {
        long reserveBefore = reserve;
        long supplyBefore = supply;
        long points = position.points();
        pay(points, Pool.exitGross(position.room(), points, reserve, supply));
        gone.add(position.member());
        exits++;
        if (supply > 0 && Pool.isDust(supply, reserveBefore, supplyBefore)) {
            for (int member : heap.members()) {
                sweep(member, reserveBefore, supplyBefore);
            }
            sweep(placed, reserveBefore, supplyBefore);
        }
        if (supply == 0) {
            orphaned = reserve;
            reserve = 0;
        }
    }

    private void sweep(int member, long reserveBefore, long supplyBefore) {
        if (member == NOBODY || !gone.add(member)) {
            return;
        }
        long points = member == placed ? placedPoints : pool.points(member);
        if (points > 0) {
            pay(points, mulDivFloor(points, reserveBefore, supplyBefore));
            swept++;
        }
    }

    private void pay(long points, long gross) {
        long payout = pool.payoutFloor(gross);
        reserve -= payout;
        supply -= points;
        paid += payout;
    }
}
