package org.tidemark.server.money.yearly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A year of a member; money in fen.
 *
 * @param lines by kind, what moves within the wallet left out
 * @param openingFen what he had on the first day, what was set aside included
 * @param closingFen what he had after the last day, or has now
 */
public record YearStatement(
        int year, YearOrders orders, List<YearLine> lines, long openingFen, long closingFen) {

    public YearStatement {
        lines = List.copyOf(lines);
    }

    /** Of lines as they were posted: those of a kind become one, in the order of their coming. */
    static YearStatement of(
            int year, YearOrders orders, List<YearLine> posted, long openingFen, long closingFen) {
        List<YearLine> kinds = new ArrayList<>();
        for (YearLine line : posted) {
            if (!YearLine.WITHIN.contains(line.type())) {
                add(kinds, line);
            }
        }
        return new YearStatement(year, orders, kinds, openingFen, closingFen);
    }

    private static void add(List<YearLine> kinds, YearLine line) {
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).isLike(line)) {
                kinds.set(i, kinds.get(i).plus(line));
                return;
            }
        }
        kinds.add(line);
    }

    /** All that came into the wallet. */
    public long incomingFen() {
        return sum(line -> true, true);
    }

    /** All that went out of it. */
    public long outgoingFen() {
        return sum(line -> true, false);
    }

    /** What he withdrew. */
    public long withdrawnFen() {
        return sum(YearLine::isWithdrawal, false);
    }

    /** What he got for points and in rewards, less what was taken back of it. */
    public long earnedFen() {
        Predicate<YearLine> earned = line -> !line.isWithdrawal() && !line.isOfOwnOrders();
        return sum(earned, true) - sum(earned, false);
    }

    /** Whether what he had and all that moved is what he has. */
    public boolean addsUp() {
        return openingFen + incomingFen() - outgoingFen() == closingFen;
    }

    private long sum(Predicate<YearLine> of, boolean incoming) {
        return lines.stream()
                .filter(of)
                .mapToLong(line -> incoming ? line.incomingFen() : line.outgoingFen())
                .reduce(0, Math::addExact);
    }
}
