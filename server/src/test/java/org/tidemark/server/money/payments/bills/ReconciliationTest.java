package org.tidemark.server.money.payments.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.server.money.payments.bills.BillDifference.Kind;

/** Bills of days as a provider writes them, with faults planted: those are found and no others. */
class ReconciliationTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final int DAYS = 6;
    private static final int A_DAY = 40;

    /** A payment or refund as it happened at the provider. */
    private record Trade(BillLine line, OffsetDateTime at, long heardSeconds) {

        LocalDate day() {
            return at.toLocalDate();
        }

        OwnLine heard() {
            return new OwnLine(
                    line.refund(),
                    line.number(),
                    line.amountFen(),
                    Optional.of(at.plusSeconds(heardSeconds)));
        }
    }

    private final Map<String, OwnLine> book = new HashMap<>();
    private final Map<LocalDate, List<BillLine>> bills = new HashMap<>();
    private final Map<LocalDate, Set<String>> seen = new HashMap<>();
    private final Set<String> planted = new HashSet<>();

    private static String key(boolean refund, String number) {
        return (refund ? "r" : "p") + number;
    }

    /** Trades at any second of the day, many about midnight, heard of up to ten minutes later. */
    private static List<Trade> trades(Random random) {
        List<Trade> all = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            for (int i = 0; i < A_DAY; i++) {
                int second =
                        switch (random.nextInt(4)) {
                            case 0 -> random.nextInt(120);
                            case 1 -> 86_399 - random.nextInt(120);
                            default -> random.nextInt(86_400);
                        };
                all.add(
                        new Trade(
                                new BillLine(
                                        random.nextInt(5) == 0,
                                        "n" + day + "-" + i,
                                        "t" + i,
                                        1 + random.nextInt(100_000)),
                                FIRST.plusDays(day)
                                        .atStartOfDay(ZONE)
                                        .plusSeconds(second)
                                        .toOffsetDateTime(),
                                random.nextInt(600)));
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void what_is_planted_is_found_and_nothing_else(long seed) {
        Random random = new Random(seed);
        for (Trade trade : trades(random)) {
            book.put(key(trade.line().refund(), trade.line().number()), trade.heard());
            bill(trade.day()).add(trade.line());
            if (random.nextInt(8) == 0) {
                plant(trade, Kind.values()[random.nextInt(Kind.values().length)]);
            }
        }

        Set<String> found = new HashSet<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            Reconciliation.Result result =
                    Reconciliation.compare(day, ZONE, bill(day), bookOf(day));
            bill(day)
                    .forEach(line ->
                            seen.computeIfAbsent(day, some -> new HashSet<>())
                                    .add(key(line.refund(), line.number())));
            result.differences()
                    .forEach(one -> found.add(one.kind() + " " + key(one.refund(), one.number())));
            assertThat(result.lines()).isEqualTo(bill(day).size());
        }

        assertThat(found).isEqualTo(planted);
    }

    private List<BillLine> bill(LocalDate day) {
        return bills.computeIfAbsent(day, some -> new ArrayList<>());
    }

    private void plant(Trade trade, Kind kind) {
        BillLine line = trade.line();
        String key = key(line.refund(), line.number());
        List<BillLine> bill = bill(trade.day());
        planted.add(kind + " " + key);
        switch (kind) {
            case MISSING_HERE -> book.remove(key);
            case MISSING_THERE -> {
                bill.remove(line);
                book.put(key, at(trade, trade.at().toLocalDate().atTime(12, 0)));
            }
            case OTHER_AMOUNT -> {
                bill.remove(line);
                bill.add(
                        new BillLine(
                                line.refund(),
                                line.number(),
                                line.providerNumber(),
                                line.amountFen() + 1));
            }
            case DOUBLED -> bill.add(line);
            case OTHER_DAY ->
                    book.put(key, at(trade, trade.at().toLocalDate().minusDays(9).atTime(12, 0)));
        }
    }

    private static OwnLine at(Trade trade, LocalDateTime time) {
        return new OwnLine(
                trade.line().refund(),
                trade.line().number(),
                trade.line().amountFen(),
                Optional.of(time.atZone(ZONE).toOffsetDateTime()));
    }

    private Reconciliation.Book bookOf(LocalDate day) {
        return new Reconciliation.Book() {
            @Override
            public Optional<OwnLine> here(BillLine line) {
                return Optional.ofNullable(book.get(key(line.refund(), line.number())));
            }

            @Override
            public List<OwnLine> ofDay() {
                return book.values().stream()
                        .filter(line -> line.at().orElseThrow().toLocalDate().equals(day))
                        .toList();
            }

            @Override
            public Optional<LocalDate> seenOn(boolean refund, String number) {
                return seen.entrySet().stream()
                        .filter(bill -> !bill.getKey().equals(day))
                        .filter(bill -> bill.getValue().contains(key(refund, number)))
                        .map(Map.Entry::getKey)
                        .findFirst();
            }
        };
    }

    @Test
    void the_same_payment_on_the_bills_of_two_days_is_told_with_the_other_day() {
        BillLine line = new BillLine(false, "twice", "1", 100);
        OffsetDateTime noon = FIRST.atTime(12, 0).atZone(ZONE).toOffsetDateTime();
        book.put(key(false, "twice"), new OwnLine(false, "twice", 100, Optional.of(noon)));
        seen.put(FIRST, Set.of(key(false, "twice")));
        LocalDate next = FIRST.plusDays(1);

        Reconciliation.Result result =
                Reconciliation.compare(next, ZONE, List.of(line), bookOf(next));

        assertThat(result.differences())
                .containsExactly(
                        new BillDifference(
                                Kind.DOUBLED, false, "twice", 100, 100, Optional.of(FIRST)));
    }

    @Test
    void a_refund_of_which_nobody_kept_the_time_fits_any_day() {
        book.put(key(true, "old"), new OwnLine(true, "old", 40, Optional.empty()));
        Reconciliation.Book none =
                new Reconciliation.Book() {
                    @Override
                    public Optional<OwnLine> here(BillLine line) {
                        return Optional.ofNullable(book.get(key(line.refund(), line.number())));
                    }

                    @Override
                    public List<OwnLine> ofDay() {
                        return List.of();
                    }

                    @Override
                    public Optional<LocalDate> seenOn(boolean refund, String number) {
                        return Optional.empty();
                    }
                };

        Reconciliation.Result result =
                Reconciliation.compare(
                        FIRST, ZONE, List.of(new BillLine(true, "old", "1", 40)), none);

        assertThat(result.equal()).isOne();
        assertThat(result.differences()).isEmpty();
    }
}
