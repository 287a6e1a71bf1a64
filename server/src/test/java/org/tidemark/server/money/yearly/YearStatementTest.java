package org.tidemark.server.money.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YearStatementTest {

    private static final YearOrders NONE = new YearOrders(0, 0, 0, 0, 0);
    private static final List<String> TYPES =
            List.of(
                    "order-settled",
                    "order-reversed",
                    "redeemed",
                    "cap-exit",
                    "swept",
                    "captured",
                    "day-closed",
                    "checked-in",
                    "held",
                    "voided",
                    "released");
    private static final List<String> RULES =
            List.of("", "referral-direct", "agent", "points-value", "reversed");

    private static YearStatement of(long opening, long closing, YearLine... lines) {
        return YearStatement.of(2026, NONE, List.of(lines), opening, closing);
    }

    @Test
    void what_is_earned_is_neither_a_withdrawal_nor_ones_own_order_nor_within_the_wallet() {
        YearStatement year =
                of(
                        100,
                        1_345,
                        YearLine.of("order-settled", "", 0, 500),
                        YearLine.of("order-settled", "referral-direct", 900, 0),
                        YearLine.of("redeemed", "points-value", 1_000, 0),
                        YearLine.of("redeemed", "payout", 300, 0),
                        YearLine.of("held", "", 400, 400),
                        YearLine.of("captured", "", 0, 400),
                        YearLine.of("order-reversed", "reversed", 5, 0),
                        YearLine.of("order-reversed", "reversed", 0, 60));
        assertThat(year.earnedFen()).isEqualTo(2_140);
        assertThat(year.withdrawnFen()).isEqualTo(400);
        assertThat(year.incomingFen()).isEqualTo(2_205);
        assertThat(year.outgoingFen()).isEqualTo(960);
        assertThat(year.addsUp()).isTrue();
        assertThat(year.lines()).extracting(YearLine::type).doesNotContain("held");
        assertThat(year.lines()).filteredOn(one -> one.type().equals("redeemed")).hasSize(1);
    }

    @Test
    void what_does_not_add_up_is_told() {
        assertThat(of(100, 199, YearLine.of("redeemed", "", 100, 0)).addsUp()).isFalse();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void kinds_add_up_to_what_was_posted(long seed) {
        Random random = new Random(seed);
        List<YearLine> posted = new ArrayList<>();
        long moved = 0;
        for (int i = 0; i < 60; i++) {
            String type = TYPES.get(random.nextInt(TYPES.size()));
            boolean within = YearLine.WITHIN.contains(type);
            boolean incoming = random.nextBoolean();
            long amount = random.nextLong(1, 1_000);
            long in = within || incoming ? amount : 0;
            long out = within || !incoming ? amount : 0;
            posted.add(YearLine.of(type, RULES.get(random.nextInt(RULES.size())), in, out));
            moved += in - out;
        }
        YearStatement year = YearStatement.of(2026, NONE, posted, 77, 77 + moved);
        assertThat(year.addsUp()).isTrue();
        assertThat(year.lines()).extracting(one -> one.type() + one.rule()).doesNotHaveDuplicates();
        long own =
                year.lines().stream()
                        .filter(YearLine::isOfOwnOrders)
                        .mapToLong(one -> one.incomingFen() - one.outgoingFen())
                        .sum();
        long withdrawals =
                year.lines().stream()
                        .filter(YearLine::isWithdrawal)
                        .mapToLong(one -> one.incomingFen() - one.outgoingFen())
                        .sum();
        assertThat(year.earnedFen() + own + withdrawals).isEqualTo(moved);
    }
}
