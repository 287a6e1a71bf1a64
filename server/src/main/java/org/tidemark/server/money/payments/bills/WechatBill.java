package org.tidemark.server.money.payments.bills;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tidemark.server.web.files.FileMistake;
import org.tidemark.tables.TableRow;

/**
 * A trade bill of WeChat Pay: of all trades, of those that succeeded, or of refunds. Below its
 * lines stand the names of its sums and the sums.
 */
final class WechatBill {

    /** Columns that every kind of it has. */
    static final List<String> NEEDED = List.of("交易时间", "商户订单号", "交易状态");

    private static final String COUNT = "总交易单数";
    private static final List<String> ORDER_AMOUNT = List.of("订单金额", "总金额", "应结订单金额");
    private static final List<String> REFUND_AMOUNT = List.of("申请退款金额", "退款金额");

    /** The columns that each sum may be the sum of; older bills have other names. */
    private static final Map<String, List<String>> SUM_OF =
            Map.ofEntries(
                    Map.entry("应结订单总金额", List.of("应结订单金额", "总金额")),
                    Map.entry("总交易额", List.of("总金额", "应结订单金额")),
                    Map.entry("退款总金额", List.of("退款金额")),
                    Map.entry("总退款金额", List.of("退款金额")),
                    Map.entry("充值券退款总金额", List.of("充值券退款金额", "企业红包退款金额")),
                    Map.entry("总企业红包退款金额", List.of("企业红包退款金额", "充值券退款金额")),
                    Map.entry("总代金券或立减优惠退款金额", List.of("代金券或立减优惠退款金额", "充值券退款金额")),
                    Map.entry("手续费总金额", List.of("手续费")),
                    Map.entry("订单总金额", List.of("订单金额")),
                    Map.entry("申请退款总金额", List.of("申请退款金额")));

    private final BillTable table;
    private final List<BillLine> lines = new ArrayList<>();
    private final List<FileMistake> mistakes = new ArrayList<>();
    private final Map<String, BigDecimal> sums = new HashMap<>();
    private int count;
    private @Nullable List<String> sumNames;
    private boolean summed;

    WechatBill(BillTable table) {
        this.table = table;
    }

    ProviderBill read() {
        table.rows().forEach(this::row);
        if (!summed) {
            mistakes.add(FileMistake.file("bills.bad.noSums", COUNT));
        }
        return new ProviderBill(lines, mistakes, table.notices());
    }

    private void row(TableRow row) {
        List<String> names = sumNames;
        if (summed) {
            mistakes.add(FileMistake.line(row.line(), "bills.bad.belowSums"));
        } else if (names != null) {
            summed = true;
            sums(names, row);
        } else if (row.cell(0).equals(COUNT)) {
            sumNames = row.cells().subList(0, row.trimmedWidth());
        } else {
            count++;
            line(new BillRow(table.header(), row));
        }
    }

    private void line(BillRow row) {
        if (row.isWhole()) {
            if (table.header().place("货币种类").isPresent() && !row.get("货币种类").equals("CNY")) {
                row.wrong("货币种类", "bills.bad.currency");
            }
            SUM_OF.values().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .filter(column -> table.header().place(column).isPresent())
                    .forEach(column ->
                            row.sum(column)
                                    .ifPresent(sum -> sums.merge(column, sum, BigDecimal::add)));
            trade(row);
        }
        mistakes.addAll(row.mistakes());
    }

    private void trade(BillRow row) {
        switch (row.get("交易状态")) {
            case "SUCCESS" ->
                    lines.add(
                            new BillLine(
                                    false,
                                    row.number("商户订单号"),
                                    row.number("微信订单号"),
                                    row.fen(row.column(ORDER_AMOUNT), false)));
            case "REFUND", "REVOKED" ->
                    lines.add(
                            new BillLine(
                                    true,
                                    row.number("商户退款单号"),
                                    row.number("微信退款单号"),
                                    row.fen(row.column(REFUND_AMOUNT), false)));
            default -> row.wrong("交易状态", "bills.bad.kind");
        }
    }

    /** The bill's own sums against those of its lines. */
    private void sums(List<String> names, TableRow row) {
        if (row.trimmedWidth() != names.size()) {
            mistakes.add(
                    FileMistake.line(
                            row.line(), "bills.bad.cells", row.trimmedWidth(), names.size()));
            return;
        }
        boolean linesRead = mistakes.isEmpty();
        for (int place = 0; place < names.size(); place++) {
            sum(names.get(place), row, place, linesRead);
        }
        if (names.size() < 2) {
            mistakes.add(FileMistake.line(row.line(), "bills.bad.noSums", "应结订单总金额"));
        }
    }

    private void sum(String name, TableRow row, int place, boolean linesRead) {
        String cell = row.cell(place);
        List<String> columns = SUM_OF.get(name);
        if (columns == null && !name.equals(COUNT)) {
            mistakes.add(FileMistake.cell(row.line(), name, cell, "bills.bad.sumName"));
            return;
        }
        BigDecimal here = columns == null ? BigDecimal.valueOf(count) : sumOf(columns);
        BillRow.read(cell)
                .ifPresentOrElse(
                        there -> {
                            if (linesRead && there.compareTo(here) != 0) {
                                mistakes.add(
                                        FileMistake.cell(
                                                row.line(),
                                                name,
                                                cell,
                                                "bills.bad.sum",
                                                here.toPlainString()));
                            }
                        },
                        () ->
                                mistakes.add(
                                        FileMistake.cell(
                                                row.line(), name, cell, "bills.bad.amount")));
    }

    private BigDecimal sumOf(List<String> columns) {
        return columns.stream()
                .filter(column -> table.header().place(column).isPresent())
                .findFirst()
                .map(column -> sums.getOrDefault(column, BigDecimal.ZERO))
                .orElse(BigDecimal.ZERO);
    }
}
