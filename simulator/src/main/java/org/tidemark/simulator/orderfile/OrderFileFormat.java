package org.tidemark.simulator.orderfile;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.money.AmountStyle;
import org.tidemark.tables.TableException;
import org.tidemark.tables.TableFormat;
import org.tidemark.tables.value.DateReader;

/**
 * How an order file is written; each {@code with} gives a changed copy.
 *
 * @param columns where columns stand, by name in the header or number from 1; empty when the header
 *     is to say it
 * @param preset of which system it is an export, none where it is not known
 * @param zone in which its days are counted and its times without an offset are; none for the
 *     offsets of the file
 * @param sold states that are sales; empty for the usual words
 * @param amounts whose the amounts are where an order stands in several rows
 */
public record OrderFileFormat(
        TableFormat table,
        Map<OrderColumn, String> columns,
        @Nullable OrderPreset preset,
        DateReader dates,
        @Nullable ZoneId zone,
        AmountStyle style,
        Set<String> sold,
        OrderAmounts amounts) {

    public OrderFileFormat {
        columns = Map.copyOf(columns);
        sold = Set.copyOf(sold);
    }

    /**
     * Whatever the file tells by itself, and a header that names the columns as {@link
     * OrderColumn#key} does.
     */
    public static OrderFileFormat standard() {
        return new OrderFileFormat(
                TableFormat.standard(),
                Map.of(),
                null,
                DateReader.usual(),
                null,
                AmountStyle.TABLE,
                Set.of(),
                OrderAmounts.AUTO);
    }

    /**
     * Where the columns stand: {@code order=..,member=..}, each a name in the header or a number
     * from 1. A file whose columns are all given by number has no header.
     */
    public OrderFileFormat withColumns(String text) throws OrderFileException {
        Map<OrderColumn, String> found = new EnumMap<>(OrderColumn.class);
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            String key = part.substring(0, Math.max(0, equals)).strip();
            OrderColumn column =
                    Stream.of(OrderColumn.values())
                            .filter(candidate -> candidate.key().equals(key))
                            .findFirst()
                            .orElseThrow(() -> notAColumn(part));
            String place = part.substring(equals + 1).strip();
            if (place.isEmpty() || place.matches("0+")) {
                throw new OrderFileException(
                        "“" + part + "”没有说明是哪一列；请给出表头中的名称或从 1 起的列号",
                        "\""
                                + part
                                + "\" does not say which column; give its name in the header or its number from 1");
            }
            if (found.put(column, place) != null) {
                throw new OrderFileException(
                        "列 " + key + " 给了两次；请留一个",
                        "the column " + key + " is given twice; keep one of the two");
            }
        }
        return new OrderFileFormat(table, found, preset, dates, zone, style, sold, amounts);
    }

    private static OrderFileException notAColumn(String part) {
        if (part.indexOf('\uFF0C') >= 0 || part.indexOf('\uFF1D') >= 0) {
            return new OrderFileException(
                    "“" + part + "”里有全角的“，”或“＝”；请用半角 , 和 =",
                    "\"" + part + "\" has a full-width comma or equals sign; type , and =");
        }
        String keys =
                Stream.of(OrderColumn.values())
                        .map(OrderColumn::key)
                        .collect(Collectors.joining(", "));
        return new OrderFileException(
                "“" + part + "”不是列；请写“名称=列”，名称是 " + keys + " 之一",
                "\""
                        + part
                        + "\" names no column; write NAME=COLUMN with one of the names "
                        + keys);
    }

    /** An export of that system; columns that are given besides stand before its own. */
    public OrderFileFormat withPreset(String key) throws OrderFileException {
        return new OrderFileFormat(
                table,
                columns,
                OrderPreset.of(key),
                dates,
                zone,
                style,
                sold,
                amounts == OrderAmounts.AUTO ? OrderAmounts.ORDERS : amounts);
    }

    /**
     * What stands between columns: a character, {@code tab}, {@code blanks} for runs of blanks, or
     * {@code auto}.
     */
    public OrderFileFormat withDelimiter(String text) throws OrderFileException {
        try {
            return withTable(table.withDelimiter(text));
        } catch (TableException none) {
            throw new OrderFileException(none);
        }
    }

    /** How dates are written, as a pattern like {@code yyyyMMdd}. */
    public OrderFileFormat withDateFormat(String pattern) throws OrderFileException {
        try {
            return new OrderFileFormat(
                    table,
                    columns,
                    preset,
                    DateReader.ofPattern(pattern),
                    zone,
                    style,
                    sold,
                    amounts);
        } catch (TableException none) {
            throw new OrderFileException(none);
        }
    }

    /** The encoding of the text, like {@code GB18030}. */
    public OrderFileFormat withEncoding(String name) throws OrderFileException {
        try {
            return withTable(table.withEncoding(name));
        } catch (TableException unknown) {
            throw new OrderFileException(unknown);
        }
    }

    /** The zone of its days, like {@code Asia/Shanghai} or {@code +08:00}. */
    public OrderFileFormat withZone(String name) throws OrderFileException {
        try {
            return new OrderFileFormat(
                    table, columns, preset, dates, ZoneId.of(name), style, sold, amounts);
        } catch (DateTimeException unknown) {
            throw new OrderFileException(
                    "“" + name + "”不是时区；请写成 Asia/Shanghai 或 +08:00",
                    "\"" + name + "\" is no time zone; write it like Asia/Shanghai or +08:00");
        }
    }

    /** With the comma before the decimals, {@code 1.234,50}. */
    public OrderFileFormat withDecimalComma() {
        return new OrderFileFormat(
                table, columns, preset, dates, zone, style.withDecimalComma(), sold, amounts);
    }

    /** Which states are sales, and no other. */
    public OrderFileFormat withSold(List<String> states) {
        return new OrderFileFormat(
                table, columns, preset, dates, zone, style, new HashSet<>(states), amounts);
    }

    /** Whose the amounts are: {@code auto}, {@code rows} or {@code orders}. */
    public OrderFileFormat withAmounts(String key) throws OrderFileException {
        return new OrderFileFormat(
                table, columns, preset, dates, zone, style, sold, OrderAmounts.of(key));
    }

    private OrderFileFormat withTable(TableFormat changed) {
        return new OrderFileFormat(changed, columns, preset, dates, zone, style, sold, amounts);
    }
}
