package org.tidemark.simulator.backtest;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tidemark.engine.money.Fen;

/**
 * An order export made by chance as a shop system would write it, with orders that were never paid,
 * refunds in a column, refunds as rows, items below their order or totals repeated in every row;
 * and what was truly sold.
 */
final class ShopFile {

    /** How a system writes an order of several items. */
    enum Rows {
        /** The amount stands in the first row, the others have items only. */
        FIRST,
        /** The order's amount stands in every row. */
        REPEATED,
        /** Each row has its own amount. */
        OWN
    }

    /** A system's columns, words and habits. */
    enum ShopSystem {
        SHOPIFY(
                "Name,Email,Financial Status,Created at,Total,Refunded Amount,Lineitem name",
                "uuuu-MM-dd HH:mm:ss xx",
                "paid|partially_refunded",
                "pending|voided|refunded|expired",
                Rows.FIRST),
        WOOCOMMERCE(
                "Order Number,Email (Billing),Order Status,Order Date,Order Total Amount,Order Refund Amount,Item Name",
                "uuuu-MM-dd HH:mm",
                "Completed|wc-processing",
                "Cancelled|Failed|Refunded|on-hold|Pending payment",
                Rows.REPEATED),
        YOUZAN(
                "订单号,买家手机号,订单状态,订单创建时间,订单实付金额,订单已退款金额,商品名称",
                "uuuu-MM-dd HH:mm:ss",
                "交易完成|已发货|待发货",
                "待付款|交易关闭|已取消",
                Rows.REPEATED),
        TAOBAO(
                "订单编号,买家会员名,订单状态,订单创建时间,买家实际支付金额,退款金额,宝贝标题",
                "uuuu/M/d H:mm",
                "交易成功|卖家已发货，等待买家确认|买家已付款，等待卖家发货",
                "等待买家付款|交易关闭",
                Rows.REPEATED),
        TIDEMARK(
                "number,member,state,created_at,total,refunded,title",
                "uuuu-MM-dd'T'HH:mm:ssXXX",
                "PAID|SHIPPED|SETTLED|IN_RETURN",
                "CREATED|CLOSED",
                Rows.REPEATED),
        PLAIN(
                "order,member,status,at,amount,refund,note",
                "uuuuMMdd",
                "paid|成功",
                "失败|cancelled",
                Rows.OWN);

        final String header;
        final DateTimeFormatter times;
        final String sold;
        final String unsold;
        final Rows rows;

        ShopSystem(String header, String times, String sold, String unsold, Rows rows) {
            this.header = header;
            this.times = DateTimeFormatter.ofPattern(times);
            this.sold = sold;
            this.unsold = unsold;
            this.rows = rows;
        }
    }

    final ShopSystem system;
    final String text;
    long soldFen;
    long unsoldFen;
    long lostFen;
    int orders;

    private final Random dice;
    private final List<String> lines = new ArrayList<>();

    ShopFile(long seed) {
        dice = new Random(seed);
        system = ShopSystem.values()[dice.nextInt(ShopSystem.values().length)];
        int count = 5 + dice.nextInt(40);
        for (int i = 0; i < count; i++) {
            order(i);
        }
        StringBuilder all = new StringBuilder(dice.nextInt(3) == 0 ? "订单导出\n" : "");
        all.append(system.header).append('\n');
        lines.forEach(line -> all.append(line).append('\n'));
        if (dice.nextInt(3) == 0) {
            all.append("合计,,,,").append("99999.00,,\n");
        }
        text = all.toString();
    }

    private void order(int number) {
        String id = system == ShopSystem.SHOPIFY ? "#10" + number : "A0" + number;
        String member = "m" + dice.nextInt(12);
        String at =
                LocalDateTime.of(2024, 1, 1, 8, 0)
                        .plusMinutes(dice.nextInt(500_000))
                        .atOffset(ZoneOffset.ofHours(8))
                        .format(system.times);
        boolean sold = dice.nextInt(4) > 0;
        List<String> words = List.of((sold ? system.sold : system.unsold).split("\\|", -1));
        String status = words.get(dice.nextInt(words.size()));
        int rows = dice.nextInt(3) == 0 ? 2 + dice.nextInt(3) : 1;
        long totalFen = 0;
        List<Long> amounts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            long fen = 101 + dice.nextInt(500_000) * 4L + row;
            amounts.add(system.rows == Rows.OWN || row == 0 ? fen : amounts.getFirst());
            totalFen += system.rows == Rows.OWN || row == 0 ? fen : 0;
        }
        long refundFen = sold && dice.nextInt(4) == 0 ? 1 + dice.nextLong(totalFen) : 0;
        boolean bad = sold && refundFen == 0 && rows == 1 && dice.nextInt(12) == 0;
        for (int row = 0; row < rows; row++) {
            boolean first = row == 0;
            boolean blank = !first && system.rows == Rows.FIRST;
            boolean refundHere = first || system.rows == Rows.REPEATED;
            lines.add(
                    String.join(
                            ",",
                            id,
                            member,
                            blank ? "" : status,
                            bad ? "gestern" : at,
                            blank ? "" : money(amounts.get(row)),
                            refundFen > 0 && refundHere ? money(refundFen) : "",
                            "茶"));
        }
        boolean asRow = sold && refundFen == 0 && !bad && dice.nextInt(6) == 0;
        long backFen = asRow ? 1 + dice.nextLong(totalFen) : 0;
        if (asRow) {
            lines.add(
                    dice.nextBoolean() ? 0 : lines.size(),
                    String.join(
                            ",",
                            id,
                            member,
                            status,
                            at,
                            "\"(" + money(backFen).replace("\"", "") + ")\"",
                            "",
                            "退"));
        }
        if (bad) {
            lostFen += totalFen;
        } else if (sold) {
            long leftFen = totalFen - refundFen - backFen;
            soldFen += leftFen;
            orders += leftFen > 0 ? 1 : 0;
        } else {
            unsoldFen += system.rows == Rows.REPEATED ? totalFen * rows : totalFen;
        }
    }

    private String money(long fen) {
        String grouped = new Fen(fen).grouped();
        return switch (dice.nextInt(3)) {
            case 0 -> '"' + grouped + '"';
            case 1 -> "\"￥" + grouped + '"';
            default -> new Fen(fen).plain();
        };
    }
}
