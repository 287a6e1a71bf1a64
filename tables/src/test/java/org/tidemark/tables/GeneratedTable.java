package org.tidemark.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.tidemark.engine.money.Fen;
import org.tidemark.tables.WorkbookWriter.Value;

/** A table made by chance, in whatever way programs write tables, and the truth in it. */
final class GeneratedTable {

    static final List<String> NAMES = List.of("订单编号", "买家", "付款时间", "实付金额（元）", "备注");

    private static final List<String> REMARKS =
            List.of("", "加急", "5\" 屏幕", "茶,杯;碟|勺", "第一行\n第二行", "=SUM(A1)", "北京市朝阳区", "ok");

    /** A row as it truly is. */
    record Truth(
            String order,
            String member,
            LocalDateTime at,
            ZoneOffset offset,
            long fen,
            String remark) {}

    final List<Truth> rows = new ArrayList<>();
    final List<Long> lines = new ArrayList<>();
    final AmountShape amounts;
    final DateShape dates;
    final byte[] bytes;
    final int before;
    final int sums;
    final String description;

    private final Random dice;
    private long nextLine = 1;

    GeneratedTable(long seed) throws IOException {
        dice = new Random(seed);
        amounts = one(AmountShape.values());
        dates = one(DateShape.values());
        before = dice.nextInt(3) == 0 ? 1 + dice.nextInt(4) : 0;
        sums = dice.nextInt(3);
        int count = 2 + dice.nextInt(12);
        for (int i = 0; i < count; i++) {
            rows.add(
                    new Truth(
                            "00" + (20_240_105_000L + i),
                            one("张三", "李四", "wx-oAbC", "13800100000"),
                            LocalDateTime.of(2024, 1, 1, 0, 0)
                                    .plusSeconds(dice.nextInt(365 * 86_400)),
                            ZoneOffset.ofHoursMinutes(dice.nextInt(12), dice.nextInt(2) * 30),
                            amount(),
                            one(REMARKS.toArray(String[]::new))));
        }
        if (dice.nextInt(5) == 0) {
            bytes = workbook();
            description = "seed " + seed + ", workbook, " + amounts + ", " + dates;
        } else {
            Written written = text();
            bytes = written.bytes();
            description = "seed " + seed + ", " + written.how() + ", " + amounts + ", " + dates;
        }
    }

    private long amount() {
        long magnitude = Math.floorMod(dice.nextLong(), 1L << (4 + dice.nextInt(36)));
        return dice.nextInt(4) == 0 ? -magnitude : magnitude;
    }

    private static final class Written {

        private final byte[] bytes;
        private final String how;

        Written(byte[] bytes, String how) {
            this.bytes = bytes;
            this.how = how;
        }

        byte[] bytes() {
            return bytes;
        }

        String how() {
            return how;
        }
    }

    private Written text() throws IOException {
        char delimiter = one(',', ';', '\t', '|');
        if (amounts == AmountShape.DECIMAL_COMMA && delimiter == ',') {
            delimiter = ';';
        }
        String end = one("\n", "\r\n");
        StringBuilder text = new StringBuilder();
        boolean sep = before == 0 && dice.nextInt(6) == 0;
        if (sep) {
            text.append("sep=").append(delimiter).append(end);
            nextLine++;
        }
        for (int i = 0; i < before; i++) {
            text.append(one("订单导出", "店铺：潮汐小店", "#----导出列表----")).append(end);
            nextLine++;
        }
        boolean trailing = dice.nextInt(4) == 0;
        boolean quoteAll = dice.nextBoolean();
        List<String> cells = new ArrayList<>();
        line(text, NAMES, delimiter, end, trailing, quoteAll);
        for (Truth row : rows) {
            cells.clear();
            cells.add(dressed(row.order()));
            cells.add(row.member());
            cells.add(dates.write(row.at(), row.offset()));
            cells.add(padded(amounts.write(row.fen(), dice)));
            cells.add(row.remark());
            lines.add(nextLine);
            line(text, cells, delimiter, end, trailing, quoteAll);
        }
        for (int i = 0; i < sums; i++) {
            String word = one("合计", "总计：", "Total", "小计");
            line(text, List.of(word, "", "", "123.45", ""), delimiter, end, trailing, quoteAll);
        }
        Charset charset =
                one(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        Charset.forName("GB18030"));
        boolean mark = dice.nextBoolean() && !charset.name().equals("GB18030");
        byte[] plain = ((mark ? "\uFEFF" : "") + text).getBytes(charset);
        boolean packed = dice.nextInt(4) == 0;
        return new Written(
                packed ? packed(plain) : plain,
                charset
                        + (mark ? " with mark" : "")
                        + (packed ? ", packed" : "")
                        + ", '"
                        + delimiter
                        + "'"
                        + (sep ? ", sep=" : ""));
    }

    private void line(
            StringBuilder text,
            List<String> cells,
            char delimiter,
            String end,
            boolean trailing,
            boolean quoteAll) {
        List<String> written = new ArrayList<>();
        for (String cell : cells) {
            nextLine += cell.chars().filter(c -> c == '\n').count();
            boolean needed =
                    cell.indexOf(delimiter) >= 0
                            || cell.indexOf('"') >= 0
                            || cell.indexOf('\n') >= 0;
            written.add(
                    needed || quoteAll && !cell.startsWith("\t")
                            ? '"' + cell.replace("\"", "\"\"") + '"'
                            : cell);
        }
        text.append(String.join(String.valueOf(delimiter), written));
        text.append(trailing ? String.valueOf(delimiter).repeat(2) : "").append(end);
        nextLine++;
    }

    /** As programs keep the zeros of an id. */
    private String dressed(String id) {
        return switch (dice.nextInt(5)) {
            case 0 -> "`" + id;
            case 1 -> "=\"" + id + "\"";
            case 2 -> "'" + id;
            case 3 -> id + "\u3000";
            default -> id;
        };
    }

    private String padded(String amount) {
        return dice.nextInt(4) == 0 ? " " + amount + "\u00A0" : amount;
    }

    private byte[] workbook() throws IOException {
        List<List<Value>> sheet = new ArrayList<>();
        for (int i = 0; i < before; i++) {
            sheet.add(List.of(textValue("订单导出")));
        }
        sheet.add(NAMES.stream().map(GeneratedTable::textValue).toList());
        for (Truth row : rows) {
            lines.add(sheet.size() + 1L);
            boolean number = amounts == AmountShape.PLAIN;
            sheet.add(
                    List.of(
                            textValue(row.order()),
                            row.member().matches("\\d+")
                                    ? new Value(row.member(), Value.Kind.NUMBER)
                                    : textValue(row.member()),
                            dates == DateShape.SERIAL
                                    ? new Value(
                                            dates.write(row.at(), row.offset()), Value.Kind.DATE)
                                    : textValue(dates.write(row.at(), row.offset())),
                            number
                                    ? new Value(
                                            Double.toString(row.fen() / 100.0), Value.Kind.NUMBER)
                                    : textValue(amounts.write(row.fen(), dice)),
                            textValue(row.remark())));
        }
        for (int i = 0; i < sums; i++) {
            sheet.add(
                    List.of(
                            textValue("合计"),
                            textValue(""),
                            textValue(""),
                            new Value(new Fen(12_345).plain(), Value.Kind.NUMBER)));
        }
        return WorkbookWriter.write(sheet);
    }

    private static Value textValue(String text) {
        return new Value(text, Value.Kind.TEXT);
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    @SafeVarargs
    private <T> T one(T... all) {
        return all[dice.nextInt(all.length)];
    }
}
