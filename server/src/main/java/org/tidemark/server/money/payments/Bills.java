package org.tidemark.server.money.payments;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.MalformedAmountException;

/**
 * Reads the trade bills of WeChat Pay (every value after a backtick, UTF-8) and of Alipay (notes
 * after {@code #}, GBK, refunds negative). Columns are found by their names.
 */
final class Bills {

    private static final Charset GBK = Charset.forName("GBK");
    private static final int MAX_LINES = 200_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Bills() {}

    /** The columns that count, by their names in the file. */
    private record Format(
            String number,
            String refundNumber,
            String theirs,
            String kind,
            String refundKind,
            String amount,
            String refundAmount) {}

    private static final Format WECHAT =
            new Format("商户订单号", "商户退款单号", "微信订单号", "交易状态", "REFUND", "订单金额", "申请退款金额");
    private static final Format ALIPAY =
            new Format("商户订单号", "退款批次号/请求号", "支付宝交易号", "业务类型", "退款", "订单金额（元）", "订单金额（元）");

    /**
     * Reads a bill.
     *
     * @throws BadBillException which names the line and what is wrong with it
     */
    static List<BillLine> read(String provider, byte[] file) {
        return switch (provider) {
            case "wechat" -> read(WECHAT, text(file));
            case "alipay" -> read(ALIPAY, text(file));
            default -> throw new BadBillException(provider + " has no bills");
        };
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUnicode) {
            return new String(file, GBK);
        }
    }

    private static List<BillLine> read(Format format, String text) {
        List<BillLine> lines = new ArrayList<>();
        List<String> header = List.of();
        String[] rows = text.replace(BYTE_ORDER_MARK, "").split("\r?\n", MAX_LINES + 1);
        if (rows.length > MAX_LINES) {
            throw new BadBillException("more than " + MAX_LINES + " lines; upload day by day");
        }
        for (int i = 0; i < rows.length; i++) {
            List<String> cells = cells(rows[i]);
            if (header.isEmpty()) {
                if (cells.contains(format.number()) && cells.contains(format.amount())) {
                    header = cells;
                }
            } else if (cells.size() < header.size() || rows[i].startsWith("#")) {
                break; // the sums at the end
            } else {
                lines.add(line(format, header, cells, i + 1));
            }
        }
        if (header.isEmpty()) {
            throw new BadBillException(
                    "no line names the columns \""
                            + format.number()
                            + "\" and \""
                            + format.amount()
                            + "\"; is it the trade bill of this provider, unpacked?");
        }
        return lines;
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split(",", -1))
                .map(cell -> cell.replace("`", "").replace("\"", "").strip())
                .toList();
    }

    private static BillLine line(Format format, List<String> header, List<String> cells, int at) {
        boolean refund = cell(header, cells, format.kind(), at).equals(format.refundKind());
        String amount = cell(header, cells, refund ? format.refundAmount() : format.amount(), at);
        return new BillLine(
                refund,
                cell(header, cells, refund ? format.refundNumber() : format.number(), at),
                cell(header, cells, format.theirs(), at),
                fen(amount.startsWith("-") ? amount.substring(1) : amount, at));
    }

    private static String cell(List<String> header, List<String> cells, String name, int at) {
        int column = header.indexOf(name);
        if (column < 0) {
            throw new BadBillException("line " + at + ": there is no column \"" + name + "\"");
        }
        return cells.get(column);
    }

    private static long fen(String amount, int at) {
        try {
            return Fen.parse(amount).fen();
        } catch (MalformedAmountException wrong) {
            throw new BadBillException(
                    "line " + at + ": \"" + amount + "\" is no amount of yuan", wrong);
        }
    }
}
