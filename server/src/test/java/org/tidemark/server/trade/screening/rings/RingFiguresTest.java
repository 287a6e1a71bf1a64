package org.tidemark.server.trade.screening.rings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated rings, each account below what is looked at singly, and honest crowds. */
class RingFiguresTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final int SEEDS = 200;
    private static final int REFUNDS_FROM = 30;
    private static final int TINY_FROM = 50;

    /** Per cent of the seeds in which the thing that they share reaches a threshold. */
    private static long held(
            int accounts, int each, int refundPercent, int tinyPercent, int redeemPercent) {
        int held = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Mark> marks = new ArrayList<>();
            Map<String, List<Instant>> redeemed = new HashMap<>();
            for (int account = 0; account < accounts; account++) {
                String member = "m" + account;
                for (int i = 0; i < each; i++) {
                    Instant at = NOW.minus(Duration.ofHours(1 + random.nextInt(29 * 24)));
                    boolean tiny = random.nextInt(100) < tinyPercent;
                    marks.add(new Mark(member, at, tiny, random.nextInt(100) < refundPercent));
                    if (random.nextInt(100) < redeemPercent) {
                        redeemed.computeIfAbsent(member, _ -> new ArrayList<>())
                                .add(at.plusSeconds(600));
                    }
                }
            }
            RingFigures figures = RingFigures.of(marks, redeemed);
            held +=
                    figures.refunded() >= REFUNDS_FROM || figures.tinyRedeemed() >= TINY_FROM
                            ? 1
                            : 0;
        }
        return 100L * held / SEEDS;
    }

    @ParameterizedTest
    @CsvSource({
        // accounts, purchases of each, refunded %, tiny %, redeemed within a day %
        "  5, 1, 100,   0,   0",
        "  5, 3, 100,   0,   0",
        " 12, 2,  60,   0,   0",
        " 50, 2,  50,   0,   0",
        "  5, 1,   0, 100, 100",
        "  8, 5,   0, 100, 100",
        " 20, 3,   0,  90,  90",
        " 50, 1,   0, 100,  80",
    })
    void a_ring_is_seen(int accounts, int each, int refunds, int tiny, int redeems) {
        assertThat(held(accounts, each, refunds, tiny, redeems)).isGreaterThanOrEqualTo(99);
    }

    @ParameterizedTest
    @CsvSource({
        // an office behind one address: coffee, and somebody who redeems now and then
        " 60, 4,   3,  40,   5",
        // a family with one payee or address, which sends back what does not fit
        "  3, 8,  30,  20,  20",
        "  6, 6,   8,  20,  10",
        // a store with many regulars: a breakfast stall, a clothes shop
        "200, 2,   1,  95,  10",
        "100, 3,  15,   5,   5",
        // everybody whom one sponsor brought
        "120, 2,   4,  30,   8",
    })
    void an_honest_crowd_is_not(int accounts, int each, int refunds, int tiny, int redeems) {
        assertThat(held(accounts, each, refunds, tiny, redeems)).isLessThanOrEqualTo(1);
    }
}
