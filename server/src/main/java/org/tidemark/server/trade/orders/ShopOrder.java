package org.tidemark.server.trade.orders;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An order as it stands. Times are in the platform's zone.
 *
 * @param number not to be guessed
 * @param dueAt when it goes on by itself, null where it waits for somebody
 * @param holdsReady whether the coins and wallet parts are set aside
 * @param paidBy the payment that counts, empty where no provider had a part
 * @param receivedAt null before
 * @param returningFrom the state before the open return, empty without one
 * @param returnUntil until when a return may be asked for, null before receipt
 * @param attempt of the settlement, from 1
 * @param ledgerOrder the command that settled it, empty before
 * @param earned what it earned, {@code programme=micropoints} separated by commas
 * @param review the screening's number while it is held, else empty
 * @param trouble why a person must look, empty for no reason
 */
public record ShopOrder(
        String number,
        String memberId,
        OrderState state,
        OffsetDateTime createdAt,
        OffsetDateTime changedAt,
        OffsetDateTime dueAt,
        Delivery delivery,
        boolean holdsReady,
        String paidBy,
        String carrier,
        String tracking,
        OffsetDateTime receivedAt,
        String returningFrom,
        OffsetDateTime returnUntil,
        int attempt,
        String ledgerOrder,
        String earned,
        String review,
        String trouble,
        List<OrderLine> lines) {

    public ShopOrder {
        lines = List.copyOf(lines);
    }

    /** All of it by source, as agreed. */
    public Parts paid() {
        return lines.stream().map(OrderLine::paid).reduce(Parts.NONE, Parts::plus);
    }

    /** What has not gone back, by source. */
    public Parts left() {
        return lines.stream().map(OrderLine::left).reduce(Parts.NONE, Parts::plus);
    }

    /** What it comes to, freight included, in fen. */
    public long totalFen() {
        return paid().amountFen();
    }

    /** The goods without the freight. */
    public List<OrderLine> goods() {
        return lines.stream().filter(line -> !line.freight()).toList();
    }

    /** A line by its number. */
    Optional<OrderLine> line(int number) {
        return lines.stream().filter(line -> line.line() == number).findFirst();
    }

    /** The id under which it is, or would be, settled: a refusal is pinned, so each try has one. */
    String commandId() {
        return "order-" + number + (attempt == 1 ? "" : "-" + attempt);
    }

    /** Days from receipt until it settles: the longest of its offers. */
    int settleDays() {
        return lines.stream().mapToInt(OrderLine::settleDays).max().orElse(0);
    }
}
