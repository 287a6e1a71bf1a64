package org.tidemark.simulator.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tidemark.engine.money.Fen;
import org.tidemark.simulator.orderfile.FileRow;
import org.tidemark.simulator.orderfile.OrderAmounts;
import org.tidemark.simulator.orderfile.RejectReason;
import org.tidemark.simulator.orderfile.RejectedRows;
import org.tidemark.tables.TableNotice;

/**
 * Makes sales of collected rows: amounts that are the whole order's, repeated in its rows, count
 * once; what went back is taken off its order, from the last line upwards, those of the same offer
 * first. What is left settles.
 */
final class Netting {

    private final CollectedOrders orders;
    private final RejectedRows rejected;
    private final Set<String> unsold;
    private final List<TableNotice> notices = new ArrayList<>();
    private final Set<Integer> countedOnce = new HashSet<>();
    private long refundedFen;
    private long wholly;

    /**
     * For these orders.
     *
     * @param unsold ids of orders in the file whose state is no sale
     */
    Netting(CollectedOrders orders, RejectedRows rejected, Set<String> unsold) {
        this.orders = orders;
        this.rejected = rejected;
        this.unsold = unsold;
    }

    /** Does it all, and tells what was done. */
    List<TableNotice> run(OrderAmounts amounts) {
        onceOnly(amounts);
        for (int order : orders.inFileOrder()) {
            takeOffRefunds(order);
        }
        takenBackOnce().forEach(this::takeBack);
        if (refundedFen > 0) {
            String money = new Fen(refundedFen).grouped();
            notices.add(
                    new TableNotice(
                            0,
                            "退款 " + money + " 已从各自的订单中扣除；其中 " + wholly + " 张订单全额退款，不计入销售",
                            "Refunds of "
                                    + money
                                    + " were taken off their orders; "
                                    + wholly
                                    + " orders were refunded whole and are no sales"));
        }
        return notices;
    }

    /** What the orders of several rows look like. */
    private static final class Repeats {
        private long several;
        private long alike;
        private long firstLine;
        private long moreFen;
    }

    private void onceOnly(OrderAmounts amounts) {
        if (amounts == OrderAmounts.ROWS) {
            return;
        }
        Repeats repeats = new Repeats();
        for (int order : orders.inFileOrder()) {
            if (orders.lineCount(order) > 1) {
                repeats.several++;
                if (isAlike(order)) {
                    repeats.alike++;
                    repeats.firstLine =
                            repeats.firstLine == 0 ? orders.fileLine(order) : repeats.firstLine;
                    repeats.moreFen += orders.totalFen(order) - orders.amountFen(order);
                }
            }
        }
        boolean once = amounts == OrderAmounts.ORDERS || repeats.alike == repeats.several;
        if (repeats.several == 0) {
            return;
        }
        if (once) {
            for (int order : orders.inFileOrder()) {
                if (orders.lineCount(order) > 1 && isAlike(order)) {
                    countOnce(order);
                }
            }
        }
        tell(repeats, once);
    }

    private boolean isAlike(int order) {
        for (int row = order; row >= 0; row = orders.nextRow(row)) {
            if (orders.amountFen(row) != orders.amountFen(order)) {
                return false;
            }
        }
        return true;
    }

    /** What goes back of an order that counts once counts once, too, if it stands as often. */
    private List<FileRow> takenBackOnce() {
        Map<Integer, List<FileRow>> repeated = new HashMap<>();
        for (FileRow row : orders.takenBack()) {
            int order = orders.find(row.order());
            if (countedOnce.contains(order)) {
                repeated.computeIfAbsent(order, number -> new ArrayList<>()).add(row);
            }
        }
        Set<FileRow> again = new HashSet<>();
        repeated.forEach((order, rows) -> {
            boolean alike = rows.stream().mapToLong(FileRow::amountFen).distinct().count() == 1;
            if (alike && rows.size() == orders.lineCount(order)) {
                again.addAll(rows.subList(1, rows.size()));
            }
        });
        return orders.takenBack().stream().filter(row -> !again.contains(row)).toList();
    }

    private void countOnce(int order) {
        countedOnce.add(order);
        boolean sameRefund = true;
        for (int row = order; row >= 0; row = orders.nextRow(row)) {
            sameRefund &= orders.refundFen(row) == orders.refundFen(order);
        }
        for (int row = orders.nextRow(order); row >= 0; row = orders.nextRow(row)) {
            orders.amountFen(row, 0);
            if (sameRefund) {
                orders.refundFen(row, 0);
            }
        }
    }

    private void tell(Repeats repeats, boolean once) {
        String more = new Fen(repeats.moreFen).grouped();
        if (once && repeats.alike > 0) {
            notices.add(
                    new TableNotice(
                            repeats.firstLine,
                            repeats.alike
                                    + " 张订单有多行，且每行金额相同（首见第 "
                                    + repeats.firstLine
                                    + " 行）：视为整单金额，只计一次；若是每行各自的金额，请加 --amounts rows，销售将多 "
                                    + more,
                            repeats.alike
                                    + " orders stand in several rows with the same amount in each (the first in line "
                                    + repeats.firstLine
                                    + "): taken for the order's total and counted once; if they are the rows' own, say --amounts rows, and sales are "
                                    + more
                                    + " more"));
        }
        if (once && repeats.alike < repeats.several) {
            notices.add(
                    new TableNotice(
                            0,
                            (repeats.several - repeats.alike) + " 张订单的各行金额不同，已相加",
                            (repeats.several - repeats.alike)
                                    + " orders have other amounts in their rows, which were added up"));
        }
        if (!once && repeats.alike > 0) {
            notices.add(
                    new TableNotice(
                            repeats.firstLine,
                            repeats.several
                                    + " 张多行订单中有 "
                                    + repeats.alike
                                    + " 张每行金额相同，已按每行各自的金额相加；若是整单金额，请加 --amounts orders，销售将少 "
                                    + more,
                            "Of "
                                    + repeats.several
                                    + " orders of several rows "
                                    + repeats.alike
                                    + " have the same amount in each, added up as the rows' own; if they are the orders' totals, say --amounts orders, and sales are "
                                    + more
                                    + " less"));
        }
    }

    private void takeOffRefunds(int order) {
        for (int row = order; row >= 0; row = orders.nextRow(row)) {
            if (orders.refundFen(row) > 0) {
                takeOff(order, orders.refundFen(row), orders.offer(row), orders.fileLine(row));
            }
        }
    }

    private void takeBack(FileRow row) {
        int order = orders.find(row.order());
        if (order < 0) {
            rejected.add(
                    row.line(),
                    unsold.contains(row.order())
                            ? RejectReason.NO_SALE
                            : RejectReason.REFUND_WITHOUT_ORDER,
                    row.amountFen(),
                    row.order());
            return;
        }
        String buyer = orders.members().name(orders.member(order));
        if (!row.member().isEmpty() && !row.member().equals(buyer)) {
            rejected.add(row.line(), RejectReason.OTHER_ORDER, row.amountFen(), row.order());
            return;
        }
        takeOff(order, -row.amountFen(), row.offer(), row.line());
    }

    private void takeOff(int order, long fen, String offer, long line) {
        long left = takeOffLines(order, fen, offer, true);
        left = takeOffLines(order, left, offer, false);
        refundedFen += fen - left;
        wholly += left < fen && orders.totalFen(order) == 0 ? 1 : 0;
        if (left > 0) {
            rejected.add(
                    line,
                    RejectReason.REFUND_TOO_LARGE,
                    -left,
                    new Fen(fen).plain() + " of " + new Fen(fen - left).plain());
        }
    }

    private long takeOffLines(int order, long fen, String offer, boolean sameOffer) {
        int[] rows = new int[orders.lineCount(order)];
        int count = 0;
        for (int row = order; row >= 0; row = orders.nextRow(row)) {
            rows[count] = row;
            count++;
        }
        long left = fen;
        for (int i = count - 1; i >= 0 && left > 0; i--) {
            if (!sameOffer || orders.offer(rows[i]).equals(offer)) {
                long taken = Math.min(left, orders.amountFen(rows[i]));
                orders.amountFen(rows[i], orders.amountFen(rows[i]) - taken);
                left -= taken;
            }
        }
        return left;
    }
}
