package org.tidemark.server.money.payments.bills;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tidemark.engine.money.Fen;

/** A bill made by chance, as its provider writes it, and the truth in it. */
final class GeneratedBill {

    /** What providers give. */
    enum Shape {
        WECHAT_ALL,
        WECHAT_SUCCESS,
        WECHAT_REFUND,
        WECHAT_OLD,
        ALIPAY;

        BillProvider provider() {
            return this == ALIPAY ? BillProvider.ALIPAY : BillProvider.WECHAT;
        }
    }

    private static final Charset GBK = Charset.forName("GBK");
    private static final String BEGINNING =
            "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类";
    private static final String REFUNDS = "微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态";
    private static final Map<Shape, String> HEADERS =
            Map.of(
                    Shape.WECHAT_ALL,
                    BEGINNING + ",应结订单金额,代金券金额," + REFUNDS + ",商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注",
                    Shape.WECHAT_SUCCESS,
                    BEGINNING + ",应结订单金额,代金券金额,商品名称,商户数据包,手续费,费率,订单金额,费率备注",
                    Shape.WECHAT_REFUND,
                    BEGINNING
                            + ",应结订单金额,代金券金额,退款申请时间,退款成功时间,"
                            + REFUNDS
                            + ",商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注",
                    Shape.WECHAT_OLD,
                    BEGINNING
                            + ",总金额,企业红包金额,微信退款单号,商户退款单号,退款金额,企业红包退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率",
                    Shape.ALIPAY,
                    "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,"
                            + "支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,"
                            + "商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注");
    private static final Map<String, String> SUMS = new LinkedHashMap<>();
    private static final Map<String, String> OLD_SUMS = new LinkedHashMap<>();

    static {
        SUMS.put("应结订单总金额", "应结订单金额");
        SUMS.put("退款总金额", "退款金额");
        SUMS.put("充值券退款总金额", "充值券退款金额");
        SUMS.put("手续费总金额", "手续费");
        SUMS.put("订单总金额", "订单金额");
        SUMS.put("申请退款总金额", "申请退款金额");
        OLD_SUMS.put("总交易额", "总金额");
        OLD_SUMS.put("总退款金额", "退款金额");
        OLD_SUMS.put("总企业红包退款金额", "企业红包退款金额");
        OLD_SUMS.put("手续费总金额", "手续费");
    }

    /** The columns whose figures are compared with our book, or summed up below. */
    List<String> figures() {
        List<String> columns =
                new ArrayList<>(shape == Shape.WECHAT_OLD ? OLD_SUMS.values() : SUMS.values());
        columns.addAll(List.of("订单金额（元）", "商家实收（元）", "商家优惠（元）"));
        return columns.stream().filter(header()::contains).toList();
    }

    private static final String[] GOODS = {
        "礼盒", "茶,杯", "5\" 屏幕", "`茶`", "=1+1", "", "a;b|c", "总交易单数"
    };

    final Shape shape;
    final List<BillLine> truth = new ArrayList<>();

    /** The lines of the file as a text. */
    final List<String> lines = new ArrayList<>();

    /** The places in {@link #lines} of payments and refunds. */
    final List<Integer> data = new ArrayList<>();

    private final Random dice;
    private final List<Map<String, String>> rows = new ArrayList<>();

    GeneratedBill(Shape shape, long seed) {
        this.shape = shape;
        dice = new Random(seed);
        for (int i = dice.nextInt(2, 8); i > 0; i--) {
            row(rows.size());
        }
        if (shape == Shape.ALIPAY) {
            writeAlipay();
        } else {
            writeWechat();
        }
    }

    List<String> header() {
        return List.of(HEADERS.get(shape).split(",", -1));
    }

    private void row(int place) {
        boolean refund =
                switch (shape) {
                    case WECHAT_SUCCESS -> false;
                    case WECHAT_REFUND -> true;
                    case WECHAT_ALL, WECHAT_OLD, ALIPAY -> dice.nextInt(3) == 0;
                };
        long fen = 1 + Math.floorMod(dice.nextLong(), 1L << dice.nextInt(4, 34));
        String ours = (refund ? "r26112200000000000" : "o26112200000000000") + place;
        String theirs = "42000012026112200" + place;
        truth.add(new BillLine(refund, ours, theirs, fen));
        rows.add(
                shape == Shape.ALIPAY
                        ? alipay(refund, ours, theirs, fen)
                        : wechat(refund, ours, theirs, fen));
    }

    private Map<String, String> wechat(boolean refund, String ours, String theirs, long fen) {
        String paid = refund ? "0.00" : new Fen(fen).plain();
        String back = refund ? new Fen(fen).plain() : "0.00";
        Map<String, String> row = new LinkedHashMap<>();
        row.put("交易时间", "2026-11-22 10:34:56");
        row.put("公众账号ID", "wx2421b1c4370ec43b");
        row.put("商户号", "1900000001");
        row.put("特约商户号", "0");
        row.put("微信订单号", refund ? "4200001" : theirs);
        row.put("商户订单号", refund ? "o261122000000000099" : ours);
        row.put("用户标识", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o");
        row.put("交易类型", "JSAPI");
        row.put("交易状态", refund ? "REFUND" : "SUCCESS");
        row.put("付款银行", "OTHERS");
        row.put("货币种类", "CNY");
        row.put("应结订单金额", paid);
        row.put("总金额", paid);
        row.put("代金券金额", "0.00");
        row.put("企业红包金额", "0.00");
        row.put("退款申请时间", "2026-11-22 11:34:56");
        row.put("退款成功时间", "2026-11-22 11:35:00");
        row.put("微信退款单号", refund ? theirs : "0");
        row.put("商户退款单号", refund ? ours : "0");
        row.put("退款金额", back);
        row.put("充值券退款金额", "0.00");
        row.put("企业红包退款金额", "0.00");
        row.put("退款类型", refund ? "ORIGINAL" : "");
        row.put("退款状态", refund ? "PROCESSING" : "");
        row.put("商品名称", GOODS[dice.nextInt(GOODS.length)]);
        row.put("手续费", (refund ? "-" : "") + BigDecimal.valueOf(fen * 6, 5).toPlainString());
        row.put("费率", "0.60%");
        row.put("订单金额", paid);
        row.put("申请退款金额", back);
        return row;
    }

    private Map<String, String> alipay(boolean refund, String ours, String theirs, long fen) {
        String amount = (refund ? "-" : "") + new Fen(fen).plain();
        Map<String, String> row = new LinkedHashMap<>();
        header().stream()
                .filter(column -> column.endsWith("（元）"))
                .forEach(column -> row.put(column, "0.00"));
        row.put("支付宝交易号", theirs + "\t");
        row.put("商户订单号", (refund ? "o261122000000000099" : ours) + "\t");
        row.put("业务类型", refund ? "退款" : "交易");
        row.put("商品名称", GOODS[dice.nextInt(GOODS.length)].replace(',', '，').replace("`", ""));
        row.put("创建时间", "2026-11-22 10:00:00");
        row.put("完成时间", "2026-11-22 10:00:05");
        row.put("对方账户", "*三(138****0000)");
        row.put("订单金额（元）", amount);
        long givenFen = refund || dice.nextBoolean() ? 0 : 1;
        row.put("商家实收（元）", refund ? amount : new Fen(fen - givenFen).plain());
        row.put("商家优惠（元）", new Fen(givenFen).plain());
        row.put("退款批次号/请求号", refund ? ours : "");
        return row;
    }

    private BigDecimal sum(String column, String kind) {
        return rows.stream()
                .filter(row -> kind.isEmpty() || kind.equals(row.get("业务类型")))
                .map(row -> new BigDecimal(row.getOrDefault(column, "0.00")))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private void writeWechat() {
        lines.add(HEADERS.get(shape));
        for (Map<String, String> row : rows) {
            data.add(lines.size());
            lines.add(
                    "`"
                            + String.join(
                                    ",`",
                                    header().stream()
                                            .map(column -> row.getOrDefault(column, ""))
                                            .toList()));
        }
        Map<String, String> sums = shape == Shape.WECHAT_OLD ? OLD_SUMS : SUMS;
        lines.add("总交易单数," + String.join(",", sums.keySet()));
        StringBuilder values = new StringBuilder("`" + rows.size());
        sums.values()
                .forEach(column ->
                        values.append(",`")
                                .append(
                                        header().contains(column)
                                                ? sum(column, "").toPlainString()
                                                : "0.00"));
        lines.add(values.toString());
    }

    private void writeAlipay() {
        lines.add("#支付宝业务明细查询");
        lines.add("#账号：[20880000000000010156]");
        lines.add("#起始日期：[2026年11月22日 00:00:00]   终止日期：[2026年11月23日 00:00:00]");
        lines.add("#" + "-".repeat(dice.nextInt(20, 50)) + "业务明细列表" + "-".repeat(40));
        lines.add(HEADERS.get(shape));
        for (Map<String, String> row : rows) {
            data.add(lines.size());
            lines.add(
                    String.join(
                            ",",
                            header().stream()
                                    .map(column -> row.getOrDefault(column, ""))
                                    .toList()));
        }
        lines.add("#" + "-".repeat(40) + "业务明细列表结束" + "-".repeat(36));
        lines.add(sums("交易", "商家实收共", "商家优惠共"));
        lines.add(sums("退款", "商家实收退款共", "商家优惠退款共"));
        lines.add("#导出时间：[2026年11月23日 09:11:52]");
    }

    private String sums(String kind, String received, String discount) {
        long count = rows.stream().filter(row -> kind.equals(row.get("业务类型"))).count();
        return "#%s合计：%d笔，%s%s元，%s%s元"
                .formatted(
                        kind,
                        count,
                        received,
                        sum("商家实收（元）", kind),
                        discount,
                        sum("商家优惠（元）", kind));
    }

    /** The file of these lines, in a way that its provider or an office would write it. */
    byte[] file(List<String> written) throws IOException {
        String text = String.join("\r\n", written) + "\r\n";
        boolean wechat = shape != Shape.ALIPAY;
        Charset charset = wechat ? StandardCharsets.UTF_8 : GBK;
        byte[] plain = ((wechat && dice.nextBoolean() ? "\uFEFF" : "") + text).getBytes(charset);
        return switch (dice.nextInt(4)) {
            case 0 -> wechat ? gzip(plain) : zip(plain);
            case 1 -> text.getBytes(Charset.forName("GB18030"));
            case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
            default -> plain;
        };
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, GBK)) {
            out.putNextEntry(new ZipEntry("2088_20261122_业务明细(汇总).csv"));
            out.write("#支付宝业务汇总查询\r\n门店编号,门店名称,交易订单总笔数\r\n合计,,2\r\n".getBytes(GBK));
            out.putNextEntry(new ZipEntry("2088_20261122_业务明细.csv"));
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    /** The lines with one of them changed. */
    List<String> with(int place, BinaryOperator<String> change) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(
                place,
                change.apply(
                        lines.get(place), place + 1 < lines.size() ? lines.get(place + 1) : ""));
        return changed;
    }
}
