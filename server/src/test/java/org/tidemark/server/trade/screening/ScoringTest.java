package org.tidemark.server.trade.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tidemark.server.trade.screening.rings.RingFigures;

class ScoringTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void the_most_of_the_parts_of_each_score_add_up_to_a_hundred() {
        for (Signal.Score score : Signal.Score.values()) {
            assertThat(
                            Arrays.stream(Signal.values())
                                    .filter(signal -> signal.score() == score)
                                    .mapToInt(Signal::most)
                                    .sum())
                    .isEqualTo(100);
        }
    }

    @Test
    void a_part_is_half_at_the_threshold_and_whole_at_twice_the_threshold() {
        assertThat(ReviewReason.points(Signal.OWN_PEOPLE, 29, 30)).isZero();
        assertThat(ReviewReason.points(Signal.OWN_PEOPLE, 30, 30)).isEqualTo(10);
        assertThat(ReviewReason.points(Signal.OWN_PEOPLE, 45, 30)).isEqualTo(15);
        assertThat(ReviewReason.points(Signal.OWN_PEOPLE, 60, 30)).isEqualTo(20);
        assertThat(ReviewReason.points(Signal.OWN_PEOPLE, Long.MAX_VALUE, 30)).isEqualTo(20);
    }

    @Test
    void an_honest_busy_store_passes_without_a_point_for_its_store() {
        List<ScreenedOrder> orders = honestStore();
        Scoring scoring = score(orders, Map.of());
        assertThat(scoring.points(Signal.Score.WASH)).isZero();
        assertThat(scoring.points(Signal.Score.CONDUCT)).isZero();
        assertThat(scoring.holds(Facts.USUAL)).isFalse();
    }

    @Test
    void a_bar_that_sells_at_night_for_round_sums_still_passes() {
        List<ScreenedOrder> orders = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Instant night = Facts.NOON.minus(Duration.ofHours(10)).minus(Duration.ofDays(i / 4));
            orders.add(Facts.till(i, "guest-" + i % 30, 10_000, night, "phone-" + i % 30, false));
        }
        Scoring scoring = score(orders, Map.of());
        assertThat(scoring.points(Signal.Score.WASH)).isEqualTo(20);
        assertThat(scoring.holds(Facts.USUAL)).isFalse();
    }

    @Test
    void a_store_that_sells_to_its_own_people_on_two_phones_is_held_with_every_reason() {
        List<ScreenedOrder> orders = new ArrayList<>();
        Map<String, List<Instant>> redeemed = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            Instant night = Facts.NOON.minus(Duration.ofHours(10)).minus(Duration.ofDays(11 - i));
            String member = "cousin-" + i % 4;
            orders.add(Facts.till(i, member, 195_000, night, "phone-" + i % 2, true));
            redeemed.computeIfAbsent(member, m -> new ArrayList<>()).add(night.plusSeconds(600));
        }
        Scoring scoring = score(orders, redeemed);
        assertThat(scoring.holds(Facts.USUAL)).isTrue();
        assertThat(scoring.reasons())
                .extracting(ReviewReason::signal, ReviewReason::figure, ReviewReason::points)
                .contains(
                        tuple(Signal.OWN_PEOPLE, 100L, 20),
                        tuple(Signal.SHARED_DEVICES, 100L, 20),
                        tuple(Signal.JUST_BELOW_LIMITS, 100L, 10),
                        tuple(Signal.NIGHT_HOURS, 100L, 10),
                        tuple(Signal.FEW_BUYERS, 75L, 11),
                        tuple(Signal.REDEEMED_AT_ONCE, 100L, 15));
        assertThat(scoring.points(Signal.Score.WASH)).isEqualTo(86);
    }

    @Test
    void thirty_orders_of_one_phone_within_the_hour_are_held() {
        List<ScreenedOrder> orders = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Instant at = Facts.NOON.minusSeconds(100L * (30 - i));
            orders.add(Facts.till(i, "eager", 70_100, at, "phone", false));
        }
        Scoring scoring = score(orders, Map.of());
        assertThat(scoring.points(Signal.Score.CONDUCT)).isEqualTo(40);
        assertThat(scoring.holds(Facts.USUAL)).isTrue();
    }

    @Test
    void new_members_whom_the_owner_sponsors_are_no_chain_but_those_of_one_line_are() {
        Instant now = Facts.NOON;
        ScreenedOrder order = fresh("a3", List.of("a3", "a2", "owner"), now);
        List<ScreenedOrder> alike =
                List.of(
                        order,
                        fresh("a2", List.of("a2", "owner"), now.minusSeconds(60)),
                        fresh("b1", List.of("b1", "owner"), now.minusSeconds(90)));
        History history =
                new History(
                        List.of(order),
                        List.of(order),
                        List.of(order),
                        alike,
                        4,
                        12,
                        List.of(List.of("a3", "a2"), List.of("a2"), List.of("x")),
                        2,
                        Set.of(),
                        Map.of(),
                        Set.of());
        Map<Signal, Long> figures = ConductSignals.of(order, history);
        assertThat(figures)
                .containsEntry(Signal.FRESH_CHAIN, 2L)
                .containsEntry(Signal.DEVICE_IN_LINE, 2L)
                .containsEntry(Signal.SIGN_UPS_DEVICE, 4L)
                .containsEntry(Signal.SIGN_UPS_ADDRESS, 12L)
                .containsEntry(Signal.PAYMENT_CYCLE, 2L)
                .containsEntry(Signal.NEW_MEMBER_AMOUNT, 30_000L);
    }

    @Test
    void the_same_facts_in_any_order_give_the_same_parts_and_each_score_is_their_sum() {
        for (int seed = 0; seed < 300; seed++) {
            Random chance = new Random(seed);
            List<ScreenedOrder> orders = anyOrders(chance);
            Map<String, List<Instant>> redeemed = new HashMap<>();
            orders.stream()
                    .filter(o -> chance.nextInt(3) == 0)
                    .forEach(o ->
                            redeemed.put(
                                    o.member(),
                                    List.of(o.at().plusSeconds(chance.nextInt(200_000)))));
            ScreenedOrder last = orders.getLast();
            Scoring first =
                    Scoring.of(
                            last, Facts.of(orders, redeemed), RingFigures.NONE, Facts.USUAL, ZONE);
            List<ScreenedOrder> others = new ArrayList<>(orders.subList(0, orders.size() - 1));
            Collections.shuffle(others, chance);
            others.add(last);
            Scoring again =
                    Scoring.of(
                            last, Facts.of(others, redeemed), RingFigures.NONE, Facts.USUAL, ZONE);
            assertThat(again).as("seed %s", seed).isEqualTo(first);
            for (Signal.Score score : Signal.Score.values()) {
                assertThat(first.points(score)).as("seed %s", seed).isBetween(0, 100);
            }
            assertThat(first.reasons())
                    .allSatisfy(reason ->
                            assertThat(reason.points()).isBetween(1, reason.signal().most()));
        }
    }

    @Test
    void a_greater_figure_never_takes_points_away() {
        Random chance = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Signal signal = Signal.values()[chance.nextInt(Signal.values().length)];
            long threshold = 1L + chance.nextInt(1_000_000);
            long figure = chance.nextInt(3_000_000);
            assertThat(ReviewReason.points(signal, figure + 1 + chance.nextInt(1000), threshold))
                    .isGreaterThanOrEqualTo(ReviewReason.points(signal, figure, threshold));
        }
    }

    private static Scoring score(List<ScreenedOrder> orders, Map<String, List<Instant>> redeemed) {
        return Scoring.of(
                orders.getLast(), Facts.of(orders, redeemed), RingFigures.NONE, Facts.USUAL, ZONE);
    }

    /** Two hundred orders of a month by day, most buyers with a phone of their own. */
    private static List<ScreenedOrder> honestStore() {
        Random chance = new Random(1);
        List<ScreenedOrder> orders = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int buyer = chance.nextInt(80);
            Instant at = Facts.NOON.minus(Duration.ofHours(3L * (199 - i)).plusMinutes(1));
            Instant byDay = at.atZone(ZONE).withHour(9 + chance.nextInt(12)).toInstant();
            long amount = 1_500L + chance.nextInt(12_000);
            orders.add(Facts.till(i, "guest-" + buyer, amount, byDay, "phone-" + buyer, buyer < 8));
        }
        return orders;
    }

    private static List<ScreenedOrder> anyOrders(Random chance) {
        return Stream.generate(() ->
                        Facts.till(
                                chance.nextInt(),
                                "m" + chance.nextInt(6),
                                1 + chance.nextInt(400_000),
                                Facts.NOON.minusSeconds(chance.nextInt(2_000_000)),
                                chance.nextInt(4) == 0 ? "" : "d" + chance.nextInt(4),
                                chance.nextBoolean()))
                .limit(1 + chance.nextInt(40))
                .toList();
    }

    private static ScreenedOrder fresh(String member, List<String> kin, Instant at) {
        return new ScreenedOrder(
                "t-" + member,
                ScreenedSettlement.Kind.TILL,
                member,
                "store",
                "owner",
                30_000,
                at,
                "phone",
                kin,
                true,
                at.minus(Duration.ofHours(3)));
    }
}
