package org.tidemark.server.money.debts.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DebtFollowingTest {

    private static final String POINTS = "points:p";

    private static DebtIssue coins(String debt, long amount) {
        return new DebtIssue(debt, "c-" + debt, IssueKind.COINS, "", amount);
    }

    private static DebtIssue grant(String debt, String command, long fen) {
        return new DebtIssue(debt, command, IssueKind.POINTS, "p", fen);
    }

    private static AccountMove points(String command, String type, long amount, long after) {
        return new AccountMove(command, type, POINTS, amount, after);
    }

    private static AccountMove money(String command, String type, long amount) {
        return new AccountMove(command, type, "CNY", amount, amount);
    }

    @ParameterizedTest
    @CsvSource({
        // issued for a, for b, held in all: left of a, left of b
        "100, 50, 150, 100, 50",
        "100, 50, 500, 100, 50",
        "100, 50, 149, 99, 50",
        "100, 50, 50, 0, 50",
        "100, 50, 49, 0, 49",
        "100, 50, 0, 0, 0",
        "100, 50, -7, 0, 0",
        "100, 0, 40, 40, 0"
    })
    void coins_of_another_origin_are_used_first_and_those_of_the_older_debt_next(
            long a, long b, long held, long leftOfA, long leftOfB) {
        Map<String, DebtCoverage> found =
                DebtFollowing.of(List.of(coins("a", a), coins("b", b)), held, List.of());
        assertThat(found.get("a").coinsLeft()).isEqualTo(leftOfA);
        assertThat(found.get("b").coinsLeft()).isEqualTo(leftOfB);
        assertThat(found.get("a").deliveredFen()).isEqualTo(a - leftOfA);
    }

    @Test
    void only_points_that_were_granted_count_and_of_money_only_their_part() {
        List<AccountMove> moves =
                List.of(
                        points("dc-a", "granted", 100, 130), // 30 of his own before
                        points("r1", "redeemed", -50, 80),
                        money("r1", "redeemed", 1001),
                        points("o1", "order-settled", 10, 90),
                        points("o1", "order-reversed", -10, 80),
                        points("x", "cap-exit", -80, 0),
                        money("x", "cap-exit", 1600));
        DebtCoverage found = DebtFollowing.of(List.of(grant("a", "dc-a", 200)), 0, moves).get("a");
        assertThat(found.paidFen()).isEqualTo(1001 * 20 / 50 + 1600);
        assertThat(found.pointsLeft()).isEmpty();
        assertThat(found.grantedFen()).isEqualTo(200);
        assertThat(found.behind()).isFalse();
    }

    @Test
    void money_of_another_event_and_points_taken_for_nothing_pay_nothing() {
        List<AccountMove> moves =
                List.of(
                        points("dc-a", "granted", 100, 100),
                        points("v", "order-reversed", -40, 60),
                        money("v", "redeemed", 500),
                        points("r", "redeemed", -60, 0),
                        money("other", "redeemed", 500));
        DebtCoverage found = DebtFollowing.of(List.of(grant("a", "dc-a", 200)), 0, moves).get("a");
        assertThat(found.paidFen()).isZero();
        assertThat(found.pointsLeft()).isEmpty();
    }

    @Test
    void a_grant_that_is_not_there_yet_is_told() {
        DebtCoverage found =
                DebtFollowing.of(List.of(grant("a", "dc-a", 200)), 0, List.of()).get("a");
        assertThat(found.behind()).isTrue();
        assertThat(found.pointsLeft()).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Whatever happens, nothing is counted twice and nothing that was not granted is counted. */
    @ParameterizedTest
    @MethodSource("seeds")
    void of_all_that_happens_no_more_is_counted_than_was_issued_and_than_was_paid(long seed) {
        Random random = new Random(seed);
        List<DebtIssue> issues = new ArrayList<>();
        List<AccountMove> moves = new ArrayList<>();
        long held = random.nextLong(1_000);
        long granted = 0;
        long paid = 0;
        for (int i = 0; i < 40; i++) {
            String command = "c" + i;
            long amount = random.nextLong(1, 500);
            switch (random.nextInt(4)) {
                case 0 -> {
                    issues.add(grant("d" + random.nextInt(3), command, amount));
                    held += amount;
                    granted += amount;
                    moves.add(points(command, "granted", amount, held));
                }
                case 1 -> {
                    held += amount;
                    moves.add(points(command, "order-settled", amount, held));
                }
                default -> {
                    long away = Math.min(held, amount);
                    if (away > 0) {
                        boolean pays = random.nextBoolean();
                        held -= away;
                        moves.add(
                                points(command, pays ? "redeemed" : "order-reversed", -away, held));
                        if (pays) {
                            paid += away * 2;
                            moves.add(money(command, "redeemed", away * 2));
                        }
                    }
                }
            }
        }
        Map<String, DebtCoverage> found = DebtFollowing.of(issues, 0, moves);
        long left = sum(found, true);
        long paidOut = sum(found, false);
        assertThat(left).isBetween(0L, Math.min(held, granted));
        assertThat(paidOut).isBetween(0L, paid);
        assertThat(left * 2 + paidOut)
                .as("a point is held or paid for, at two fen each, and never both")
                .isLessThanOrEqualTo(granted * 2);
        found.values().forEach(one -> assertThat(one.behind()).isFalse());
    }

    private static long sum(Map<String, DebtCoverage> found, boolean left) {
        return found.values().stream()
                .mapToLong(one -> left ? total(one.pointsLeft()) : one.paidFen())
                .sum();
    }

    private static long total(SortedMap<String, Long> points) {
        return new TreeMap<>(points).values().stream().mapToLong(Long::longValue).sum();
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 0, 0, 10, 1000",
        "10001, 0, 0, 10, 1000",
        "10000, 0, 0, 100, 10000",
        "10000, 9500, 0, 10, 500",
        "10000, 9500, 500, 10, 0",
        "10000, 0, 9900, 10, 100",
        "10000, 10000, 0, 10, 0",
        "10000, 20000, 0, 100, 0",
        "9, 0, 0, 10, 0",
        "1000000000000, 0, 0, 100, 1000000000000"
    })
    void a_share_is_rounded_down_and_never_more_than_the_rest(
            long owed, long covered, long coinsLeft, int percent, long next) {
        assertThat(DebtShare.next(owed, covered, coinsLeft, percent)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0, OPEN",
        "100, 1, PART",
        "100, 99, PART",
        "100, 100, COVERED",
        "1, 9, COVERED"
    })
    void how_a_debt_stands(long owed, long covered, DebtState state) {
        assertThat(DebtState.of(owed, covered)).isEqualTo(state);
    }
}
