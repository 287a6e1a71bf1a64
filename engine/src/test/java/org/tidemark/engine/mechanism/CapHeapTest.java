package org.tidemark.engine.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The heap against a list that is searched from end to end with exact fractions. */
final class CapHeapTest {

    /** A position's trigger as it truly is. */
    private record Trigger(int member, long room, long points) {

        /** Least fraction first, ties by enrolment order. */
        boolean before(Trigger other) {
            int order =
                    big(room)
                            .multiply(big(other.points))
                            .compareTo(big(other.room).multiply(big(points)));
            return order != 0 ? order < 0 : member < other.member;
        }

        boolean reached(long reserve, long supply) {
            return big(points).multiply(big(reserve)).compareTo(big(room).multiply(big(supply)))
                    >= 0;
        }
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    /** The positions, and the heap kept as the pool keeps it: told of falls, not of rises. */
    private static final class Positions {
        final CapHeap heap = new CapHeap();
        final TreeMap<Integer, Trigger> positions = new TreeMap<>();

        void set(int member, long room, long points) {
            Trigger before = positions.get(member);
            Trigger after = new Trigger(member, room, points);
            positions.put(member, after);
            boolean raised =
                    before != null
                            && big(room)
                                            .multiply(big(before.points))
                                            .compareTo(big(before.room).multiply(big(points)))
                                    >= 0;
            if (!raised) {
                heap.lowerTo(member, room, points);
            }
        }

        void leave(int member) {
            positions.remove(member);
        }

        /** Takes out all whose trigger is reached at that price, as the pool does. */
        List<Integer> takeDue(long reserve, long supply) {
            List<Integer> taken = new ArrayList<>();
            while (heap.topReached(reserve, supply)) {
                int member = heap.top();
                Trigger own = positions.get(member);
                if (own == null) {
                    heap.removeTop();
                } else if (heap.topIs(own.room, own.points)) {
                    heap.removeTop();
                    positions.remove(member);
                    taken.add(member);
                } else {
                    heap.raiseTop(own.room, own.points);
                }
            }
            return taken;
        }

        /** The same by looking at every position. */
        List<Integer> dueByLooking(long reserve, long supply) {
            List<Trigger> due = new ArrayList<>();
            for (Trigger trigger : positions.values()) {
                if (trigger.reached(reserve, supply)) {
                    due.add(trigger);
                }
            }
            due.sort((a, b) -> a.equals(b) ? 0 : a.before(b) ? -1 : 1);
            return due.stream().map(Trigger::member).toList();
        }
    }

    private static void runAgainstTheList(long seed, int members, long largest) {
        SplittableRandom random = new SplittableRandom(seed);
        Positions both = new Positions();
        for (int step = 0; step < 2_000; step++) {
            int member = random.nextInt(members);
            int what = random.nextInt(10);
            if (what < 8) {
                long room = random.nextLong(-largest / 8, largest);
                both.set(member, room, 1 + random.nextLong(largest));
            } else if (what == 8) {
                both.leave(member);
            } else {
                long reserve = random.nextLong(largest / 4 + 1);
                long supply = 1 + random.nextLong(largest);
                assertThat(both.dueByLooking(reserve, supply))
                        .as("seed %s, step %s", seed, step)
                        .isEqualTo(both.takeDue(reserve, supply));
            }
        }
        assertThat(both.dueByLooking(Long.MAX_VALUE, 1)).isEqualTo(both.takeDue(Long.MAX_VALUE, 1));
    }

    @Test
    void positions_leave_in_the_order_of_exact_fractions_whatever_was_raised_and_lowered_before() {
        for (long seed = 0; seed < 20; seed++) {
            runAgainstTheList(seed, 200, 1_000_000_000_000L);
        }
    }

    @Test
    void fractions_at_the_limits_of_the_ledger_are_compared_exactly() {
        for (long seed = 100; seed < 110; seed++) {
            runAgainstTheList(seed, 50, 9_000_000_000_000_000_000L);
        }
    }

    @Test
    void many_equal_fractions_leave_in_enrolment_order() {
        for (long seed = 200; seed < 230; seed++) {
            runAgainstTheList(seed, 60, 8);
        }
    }

    @Test
    void equal_fractions_written_with_different_numbers_are_ties() {
        CapHeap heap = new CapHeap();
        heap.lowerTo(7, 30, 20);
        heap.lowerTo(3, 3, 2);
        heap.lowerTo(5, 6_000_000_000_000_000L, 4_000_000_000_000_000L);
        List<Integer> order = new ArrayList<>();
        while (!heap.isEmpty()) {
            order.add(heap.top());
            heap.removeTop();
        }
        assertThat(order).containsExactly(3, 5, 7);
    }

    @Test
    void a_position_without_room_is_due_at_any_price_and_comes_before_all_others() {
        CapHeap heap = new CapHeap();
        heap.lowerTo(0, 0, 5);
        heap.lowerTo(1, -2, 5);
        heap.lowerTo(2, -2, 1);
        assertThat(heap.topReached(0, 1_000_000)).isTrue();
        assertThat(heap.top()).isEqualTo(2);
        heap.removeTop();
        assertThat(heap.top()).isEqualTo(1);
        heap.removeTop();
        assertThat(heap.top()).isEqualTo(0);
        assertThat(heap.topReached(0, 1_000_000)).isTrue();
    }

    @Test
    void a_trigger_is_reached_at_the_very_fraction_and_not_a_hair_before() {
        CapHeap heap = new CapHeap();
        heap.lowerTo(0, 300_000, 210_000_000);
        assertThat(heap.topReached(300_000, 210_000_000)).isTrue();
        assertThat(heap.topReached(299_999, 210_000_000)).isFalse();
        assertThat(heap.topReached(300_000, 210_000_001)).isFalse();
    }

    @Test
    void raising_through_lower_to_leaves_the_lower_bound() {
        CapHeap heap = new CapHeap();
        heap.lowerTo(0, 10, 10);
        heap.lowerTo(0, 20, 10);
        assertThat(heap.topIs(10, 10)).isTrue();
        heap.lowerTo(0, 9, 10);
        assertThat(heap.topIs(9, 10)).isTrue();
    }

    @Test
    void an_empty_heap_has_nobody_due() {
        assertThat(new CapHeap().isEmpty()).isTrue();
        assertThat(new CapHeap().topReached(Long.MAX_VALUE, 1)).isFalse();
    }
}
