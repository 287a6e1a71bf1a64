package org.tidemark.server.money.payments.bills;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tidemark.server.money.payments.bills.BillDifference.Kind;

/**
 * Compares a provider's bill of a day line by line with our book. Nothing is changed by it: what
 * differs is for a person, and "look again" asks the provider.
 *
 * <p>Our book hears of a payment a moment after the provider has it. What it heard within an hour
 * after midnight may therefore stand on the bill of the day before, and that is no difference.
 */
final class Reconciliation {

    private static final Duration HEARD_LATER = Duration.ofHours(1);

    private final LocalDate day;
    private final ZoneId zone;
    private final Book book;
    private final List<BillDifference> differences = new ArrayList<>();

    private Reconciliation(LocalDate day, ZoneId zone, Book book) {
        this.day = day;
        this.zone = zone;
        this.book = book;
    }

    /** What is known besides the bill. */
    interface Book {

        /** What our book has for the same kind of line and number. */
        Optional<OwnLine> here(BillLine line);

        /** What our book has for that day. */
        List<OwnLine> ofDay();

        /** On the bill of which other day it was seen; empty for none. */
        Optional<LocalDate> seenOn(boolean refund, String number);
    }

    /** What came of comparing. */
    record Result(int lines, int equal, List<BillDifference> differences) {}

    /** Compares the bill of a day. */
    static Result compare(LocalDate day, ZoneId zone, List<BillLine> bill, Book book) {
        return new Reconciliation(day, zone, book).compared(bill);
    }

    private Result compared(List<BillLine> bill) {
        Map<String, List<BillLine>> there = new HashMap<>();
        for (BillLine line : bill) {
            there.computeIfAbsent(key(line.refund(), line.number()), key -> new ArrayList<>())
                    .add(line);
        }
        Set<String> done = new HashSet<>();
        int equal = 0;
        for (BillLine line : bill) {
            String key = key(line.refund(), line.number());
            if (done.add(key)) {
                equal += isEqual(line, there.getOrDefault(key, List.of())) ? 1 : 0;
            }
        }
        for (OwnLine line : book.ofDay()) {
            if (!there.containsKey(key(line.refund(), line.number()))) {
                missingThere(line);
            }
        }
        return new Result(bill.size(), equal, List.copyOf(differences));
    }

    private boolean isEqual(BillLine line, List<BillLine> same) {
        long thereFen = same.stream().mapToLong(BillLine::amountFen).reduce(0, Math::addExact);
        Optional<OwnLine> here = book.here(line);
        Optional<LocalDate> before = book.seenOn(line.refund(), line.number());
        if (here.isEmpty()) {
            tell(Kind.MISSING_HERE, line, 0, thereFen, Optional.empty());
        } else if (before.isPresent()) {
            tell(Kind.DOUBLED, line, here.get().amountFen(), thereFen, before);
        } else if (same.size() > 1 && isEachOf(same, here.get().amountFen())) {
            tell(Kind.DOUBLED, line, here.get().amountFen(), thereFen, Optional.of(day));
        } else if (here.get().amountFen() != thereFen) {
            tell(Kind.OTHER_AMOUNT, line, here.get().amountFen(), thereFen, Optional.empty());
        } else if (here.get().at().filter(at -> !fits(at)).isPresent()) {
            tell(
                    Kind.OTHER_DAY,
                    line,
                    thereFen,
                    thereFen,
                    here.get().at().map(OffsetDateTime::toLocalDate));
        } else {
            return true;
        }
        return false;
    }

    private static boolean isEachOf(List<BillLine> same, long fen) {
        return same.stream().allMatch(line -> line.amountFen() == fen);
    }

    /** Whether our book may have heard then of what happened on the bill's day. */
    private boolean fits(OffsetDateTime at) {
        return !at.isBefore(beginning(day))
                && at.isBefore(beginning(day.plusDays(1)).plus(HEARD_LATER));
    }

    private void missingThere(OwnLine line) {
        boolean early =
                line.at().filter(at -> at.isBefore(beginning(day).plus(HEARD_LATER))).isPresent();
        Optional<LocalDate> seen = book.seenOn(line.refund(), line.number());
        if (!(early && seen.equals(Optional.of(day.minusDays(1))))) {
            differences.add(
                    new BillDifference(
                            Kind.MISSING_THERE,
                            line.refund(),
                            line.number(),
                            line.amountFen(),
                            0,
                            seen));
        }
    }

    private OffsetDateTime beginning(LocalDate date) {
        return date.atStartOfDay(zone).toOffsetDateTime();
    }

    private void tell(
            Kind kind, BillLine line, long hereFen, long thereFen, Optional<LocalDate> other) {
        differences.add(
                new BillDifference(kind, line.refund(), line.number(), hereFen, thereFen, other));
    }

    private static String key(boolean refund, String number) {
        return (refund ? "refund " : "payment ") + number;
    }
}
