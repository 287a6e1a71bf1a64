package org.tidemark.simulator.orderfile;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an order file is written; each {@code with} gives a changed copy. */
public final class OrderFileFormat {

    private static final char BLANKS = ' ';

    private final Map<OrderColumn, String> columns;
    private final char delimiter;
    private final DateText dates;
    private final Charset encoding;

    private OrderFileFormat(
            Map<OrderColumn, String> columns, char delimiter, DateText dates, Charset encoding) {
        this.columns = columns;
        this.delimiter = delimiter;
        this.dates = dates;
        this.encoding = encoding;
    }

    /**
     * Commas, ISO dates, UTF-8, and a header that names the columns as {@link OrderColumn#key}
     * does.
     */
    public static OrderFileFormat standard() {
        return new OrderFileFormat(
                new EnumMap<>(OrderColumn.class), ',', DateText.iso(), StandardCharsets.UTF_8);
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
                            .orElseThrow(() ->
                                    new OrderFileException(
                                            "\""
                                                    + part
                                                    + "\" names no column; write NAME=COLUMN with one of the names "
                                                    + keys()));
            String place = part.substring(equals + 1).strip();
            if (place.isEmpty() || place.matches("0+")) {
                throw new OrderFileException(
                        "\""
                                + part
                                + "\" does not say which column; give its name in the header or its number from 1");
            }
            if (found.put(column, place) != null) {
                throw new OrderFileException(
                        "the column " + key + " is given twice; keep one of the two");
            }
        }
        for (OrderColumn column : OrderColumn.values()) {
            if (column.required() && !found.containsKey(column)) {
                throw new OrderFileException(
                        "the columns do not say where "
                                + column.key()
                                + " stands; add "
                                + column.key()
                                + "=COLUMN");
            }
        }
        return new OrderFileFormat(found, delimiter, dates, encoding);
    }

    /**
     * What stands between columns: a character, {@code tab}, or {@code blanks} for runs of blanks.
     */
    public OrderFileFormat withDelimiter(String text) throws OrderFileException {
        char found =
                switch (text) {
                    case "tab", "\\t" -> '\t';
                    case "blanks", "blank" -> BLANKS;
                    default -> {
                        if (text.length() != 1 || text.charAt(0) == '"' || text.charAt(0) < ' ') {
                            throw new OrderFileException(
                                    "\""
                                            + text
                                            + "\" is no delimiter; give one character, tab, or blanks");
                        }
                        yield text.charAt(0);
                    }
                };
        return new OrderFileFormat(columns, found, dates, encoding);
    }

    /** How dates are written, as a pattern like {@code yyyyMMdd}. */
    public OrderFileFormat withDateFormat(String pattern) throws OrderFileException {
        return new OrderFileFormat(columns, delimiter, DateText.ofPattern(pattern), encoding);
    }

    /** The encoding of the text, like {@code GB18030}. */
    public OrderFileFormat withEncoding(String name) throws OrderFileException {
        try {
            return new OrderFileFormat(columns, delimiter, dates, Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new OrderFileException(
                    "\"" + name + "\" is no encoding known here; UTF-8 and GB18030 are", unknown);
        }
    }

    /** Where the columns stand; empty when the header is to say it. */
    Map<OrderColumn, String> columns() {
        return columns;
    }

    char delimiter() {
        return delimiter;
    }

    boolean delimitedByBlanks() {
        return delimiter == BLANKS;
    }

    DateText dates() {
        return dates;
    }

    Charset encoding() {
        return encoding;
    }

    private static String keys() {
        return Stream.of(OrderColumn.values())
                .map(OrderColumn::key)
                .collect(Collectors.joining(", "));
    }
}
