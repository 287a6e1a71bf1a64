package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.compareProducts;

import java.util.Arrays;

/**
 * Positions by the price at which they are due, least first, ties by enrolment order (SPEC 5.4).
 *
 * <p>An entry is the fraction room / points with which a position was last put in order; fractions
 * are compared exactly, by cross multiplication. Most changes of a position raise its fraction: the
 * entry is then left where it is, as a lower bound, and put in its place when it comes to the top.
 * So an entry is never above the position it stands for, and the first entry that equals its
 * position is the least of all.
 */
final class CapHeap {

    private static final int ABSENT = 0;

    private long[] bounds = new long[32]; // room, points
    private int[] members = new int[16];
    private int[] slots = new int[16]; // by member, slot + 1
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    /** How many entries there are; slot {@code i} has those below it at 2i + 1 and 2i + 2. */
    int size() {
        return size;
    }

    /** Whose entry is in a slot. */
    int memberAt(int slot) {
        return members[slot];
    }

    /** Numerator of the bound in a slot. */
    long roomAt(int slot) {
        return bounds[2 * slot];
    }

    /** Denominator of the bound in a slot. */
    long pointsAt(int slot) {
        return bounds[2 * slot + 1];
    }

    /** The member at the top. */
    int top() {
        return members[0];
    }

    /** The members with an entry, in enrolment order: a copy. */
    int[] members() {
        int[] all = Arrays.copyOf(members, size);
        Arrays.sort(all);
        return all;
    }

    /** Forgets every entry: no position has points. */
    void clear() {
        for (int i = 0; i < size; i++) {
            slots[members[i]] = ABSENT;
        }
        size = 0;
    }

    /** Whether the top's bound is reached at the price reserve / supply. */
    boolean topReached(long reserveFen, long supplyMicro) {
        return size > 0 && compareProducts(bounds[1], reserveFen, bounds[0], supplyMicro) >= 0;
    }

    /** Whether the top's bound is this very fraction, unreduced. */
    boolean topIs(long room, long points) {
        return bounds[0] == room && bounds[1] == points;
    }

    /** Where a member's entry is, to be read ahead by {@link #touch}; -1 without one. */
    int slot(int member) {
        return member < slots.length ? slots[member] - 1 : -1;
    }

    /** Reads an entry ahead; the value has no meaning. */
    long touch(int slot) {
        return slot < 0 ? 0 : bounds[2 * slot];
    }

    /** Makes sure that the member's entry is not above this fraction. */
    void lowerTo(int member, long room, long points) {
        if (member >= slots.length) {
            slots = Arrays.copyOf(slots, Math.max(member + 1, slots.length * 2));
        }
        int slot = slots[member] - 1;
        if (slot < 0) {
            if (size == members.length) {
                members = Arrays.copyOf(members, size * 2);
                bounds = Arrays.copyOf(bounds, size * 4);
            }
            siftUp(size++, member, room, points);
        } else if (compareProducts(room, bounds[2 * slot + 1], bounds[2 * slot], points) < 0) {
            siftUp(slot, member, room, points);
        }
    }

    /** Puts the top where its position belongs by now. */
    void raiseTop(long room, long points) {
        siftDown(0, members[0], room, points);
    }

    /** Takes the top out. */
    void removeTop() {
        slots[members[0]] = ABSENT;
        size--;
        if (size > 0) {
            siftDown(0, members[size], bounds[2 * size], bounds[2 * size + 1]);
        }
    }

    private boolean before(int member, long room, long points, int slot) {
        int order = compareProducts(room, bounds[2 * slot + 1], bounds[2 * slot], points);
        return order != 0 ? order < 0 : member < members[slot];
    }

    private void siftUp(int from, int member, long room, long points) {
        int slot = from;
        while (slot > 0) {
            int parent = (slot - 1) >>> 1;
            if (!before(member, room, points, parent)) {
                break;
            }
            put(slot, members[parent], bounds[2 * parent], bounds[2 * parent + 1]);
            slot = parent;
        }
        put(slot, member, room, points);
    }

    private void siftDown(int from, int member, long room, long points) {
        int slot = from;
        for (int child = 2 * slot + 1; child < size; child = 2 * slot + 1) {
            int right = child + 1;
            if (right < size
                    && before(members[right], bounds[2 * right], bounds[2 * right + 1], child)) {
                child = right;
            }
            if (before(member, room, points, child)) {
                break;
            }
            put(slot, members[child], bounds[2 * child], bounds[2 * child + 1]);
            slot = child;
        }
        put(slot, member, room, points);
    }

    private void put(int slot, int member, long room, long points) {
        members[slot] = member;
        bounds[2 * slot] = room;
        bounds[2 * slot + 1] = points;
        slots[member] = slot + 1;
    }
}
