package org.tidemark.server.money.payments.bills;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tidemark.server.web.files.FileMistake;
import org.tidemark.tables.TableRow;

/**
 * A trade bill of Alipay: notes behind {@code #} above and below its lines; the notes below have
 * its counts and sums. Refunds are below zero.
 */
final class AlipayBill {

    /** Columns that it has. */
    static final List<String> NEEDED = List.of("支付宝交易号", "商户订单号", "业务类型", "订单金额（元）");

    private static final String RECEIVED = "商家实收（元）";
    private static final String DISCOUNT = "商家优惠（元）";
    private static final String VOUCHERS = "商家红包消费金额（元）";
    private static final String AMOUNT = "订单金额（元）";
    private static final String REFUND_NUMBER = "退款批次号/请求号";
    private static final Pattern SUMS =
            Pattern.compile(
                    "#\\s*(交易|退款)合计[:：]\\s*([0-9]+)\\s*笔\\s*[,，]\\s*商家实收[^0-9-]*(-?[0-9.]+)\\s*元"
                            + "\\s*[,，]\\s*商家优惠[^0-9-]*(-?[0-9.]+)\\s*元\\s*");
    private static final Pattern END = Pattern.compile("#[-\\s]*业务明细列表结束[-\\s]*");
    private static final Pattern EXPORTED = Pattern.compile("#\\s*导出时间.*");

    private enum Kind {
        PAYMENT("交易"),
        REFUND("退款");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        private String sumsName() {
            return word + "合计";
        }
    }

    /** What lines of one kind come to. */
    private static final class Sums {
        private int count;
        private BigDecimal received = BigDecimal.ZERO;
        private BigDecimal discount = BigDecimal.ZERO;
        private boolean compared;
    }

    private final BillTable table;
    private final List<BillLine> lines = new ArrayList<>();
    private final List<FileMistake> mistakes = new ArrayList<>();
    private final Sums payments = new Sums();
    private final Sums refunds = new Sums();
    private boolean ended;

    AlipayBill(BillTable table) {
        this.table = table;
    }

    ProviderBill read() {
        table.rows().forEach(this::row);
        for (Kind kind : Kind.values()) {
            if (!sums(kind).compared) {
                mistakes.add(FileMistake.file("bills.bad.noSums", kind.sumsName()));
            }
        }
        return new ProviderBill(lines, mistakes, table.notices());
    }

    private void row(TableRow row) {
        if (row.cell(0).startsWith("#")) {
            ended = true;
            note(row, String.join(",", row.cells().subList(0, row.trimmedWidth())));
        } else if (ended) {
            mistakes.add(FileMistake.line(row.line(), "bills.bad.belowSums"));
        } else {
            line(new BillRow(table.header(), row));
        }
    }

    private void note(TableRow row, String note) {
        Matcher found = SUMS.matcher(note);
        if (found.matches()) {
            Kind kind = found.group(1).equals(Kind.REFUND.word) ? Kind.REFUND : Kind.PAYMENT;
            compare(row, kind, found);
        } else if (!END.matcher(note).matches() && !EXPORTED.matcher(note).matches()) {
            mistakes.add(FileMistake.cell(row.line(), "", note, "bills.bad.note"));
        }
    }

    private void line(BillRow row) {
        if (row.isWhole()) {
            switch (row.get("业务类型")) {
                case "交易" -> {
                    add(row, Kind.PAYMENT);
                    lines.add(
                            new BillLine(
                                    false,
                                    row.number("商户订单号"),
                                    row.number("支付宝交易号"),
                                    row.fen(AMOUNT, false)));
                }
                case "退款" -> {
                    add(row, Kind.REFUND);
                    lines.add(
                            new BillLine(
                                    true,
                                    row.number(REFUND_NUMBER),
                                    row.number("支付宝交易号"),
                                    row.fen(AMOUNT, true)));
                }
                default -> row.wrong("业务类型", "bills.bad.kind");
            }
        }
        mistakes.addAll(row.mistakes());
    }

    /**
     * Adds what the line comes to. Its sums tell what the shop received and what it gave away; what
     * the order came to, which is compared with our book, must agree with them.
     */
    private void add(BillRow row, Kind kind) {
        BigDecimal received = amount(row, RECEIVED);
        BigDecimal discount = amount(row, DISCOUNT);
        Sums sum = sums(kind);
        sum.count++;
        sum.received = sum.received.add(received);
        sum.discount = sum.discount.add(discount);
        BigDecimal all = received.add(discount);
        boolean agreed =
                Stream.of(all, all.add(amount(row, VOUCHERS)))
                        .anyMatch(one -> one.compareTo(amount(row, AMOUNT)) == 0);
        if (row.isWhole() && !agreed && table.header().place(RECEIVED).isPresent()) {
            row.wrong(AMOUNT, "bills.bad.parts");
        }
    }

    private Sums sums(Kind kind) {
        return kind == Kind.REFUND ? refunds : payments;
    }

    private BigDecimal amount(BillRow row, String column) {
        return table.header().place(column).isEmpty()
                ? BigDecimal.ZERO
                : row.sum(column).orElse(BigDecimal.ZERO);
    }

    /**
     * The bill's own sums against those of its lines; those of refunds come with a minus or not.
     */
    private void compare(TableRow row, Kind kind, Matcher found) {
        Sums here = sums(kind);
        if (here.compared) {
            mistakes.add(FileMistake.line(row.line(), "bills.bad.belowSums"));
            return;
        }
        here.compared = true;
        if (!mistakes.isEmpty()) {
            return; // what is wrong in the lines is wrong in their sums
        }
        differ(row, kind.sumsName(), found.group(2), BigDecimal.valueOf(here.count));
        differ(row, "商家实收", found.group(3), here.received);
        differ(row, "商家优惠", found.group(4), here.discount);
    }

    private void differ(TableRow row, String name, String cell, BigDecimal here) {
        boolean equal =
                BillRow.read(cell)
                        .filter(there -> there.abs().compareTo(here.abs()) == 0)
                        .isPresent();
        if (!equal) {
            mistakes.add(
                    FileMistake.cell(
                            row.line(), name, cell, "bills.bad.sum", here.toPlainString()));
        }
    }
}
