package org.tidemark.tables;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first sheet that is to be seen. Numbers are what people see in the sheet: at most
 * 15 digits; dates come as ISO texts.
 */
final class SheetRows implements RawRows {

    /** What a sheet keeps of a number. */
    private static final MathContext SEEN = new MathContext(15);

    private static final BigDecimal LONGEST = new BigDecimal("1e15");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final Pattern IN_FORMAT_NO_DATE =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^\\]]*]");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern DATE_LETTERS = Pattern.compile("(?i).*[ymdhs年月日时分秒].*");

    private final String name;
    private final InputStream in;
    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    SheetRows(TableSource source, List<TableNotice> notices) throws IOException, TableException {
        name = source.name();
        in = source.open();
        try {
            book = new ReadableWorkbook(in, new ReadingOptions(true, true));
            List<Sheet> sheets = book.getSheets().toList();
            Sheet sheet =
                    sheets.stream()
                            .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                            .findFirst()
                            .orElseThrow(this::broken);
            if (sheets.size() > 1) {
                notices.add(
                        new TableNotice(
                                0,
                                "读取了工作表“"
                                        + sheet.getName()
                                        + "”；其余 "
                                        + (sheets.size() - 1)
                                        + " 个没有读",
                                "The sheet \""
                                        + sheet.getName()
                                        + "\" was read; "
                                        + (sheets.size() - 1)
                                        + " more were not"));
            }
            stream = sheet.openStream();
            rows = stream.iterator();
        } catch (IOException | RuntimeException unreadable) {
            // The library answers broken parts in many ways.
            in.close();
            throw broken();
        }
    }

    @Override
    public @Nullable TableRow next() throws TableException {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                List<String> cells = new ArrayList<>(row.getCellCount());
                for (int place = 0; place < row.getCellCount(); place++) {
                    cells.add(row.getOptionalCell(place).map(this::text).orElse(""));
                }
                TableRow found = new TableRow(row.getRowNum(), CellText.cleaned(cells));
                if (found.filled() > 0) {
                    return found;
                }
            }
            return null;
        } catch (RuntimeException unreadable) {
            throw broken();
        }
    }

    private String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        if (cell.getType() == CellType.STRING
                || cell.getType() == CellType.BOOLEAN
                || cell.getType() == CellType.ERROR) {
            return unescaped(cell.getText());
        }
        return number(cell, raw);
    }

    /**
     * Signs that XML cannot hold come as {@code _x000D_}; so does the underscore of such a text.
     */
    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private String number(Cell cell, String raw) {
        BigDecimal value;
        try {
            value = new BigDecimal(raw);
        } catch (NumberFormatException text) {
            return raw; // the outcome of a formula that is a text
        }
        if (isDate(cell) && value.signum() > 0) {
            return SerialDate.of(value, book.isDate1904()).format(SECONDS);
        }
        BigDecimal seen = value.round(SEEN);
        if (seen.signum() == 0) {
            return "0";
        }
        return seen.abs().compareTo(LONGEST) >= 0
                ? seen.stripTrailingZeros().toString()
                : seen.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        if (format != null) {
            return DATE_LETTERS.matcher(IN_FORMAT_NO_DATE.matcher(format).replaceAll("")).matches();
        }
        return id != null
                && (id >= 14 && id <= 22
                        || id >= 27 && id <= 36
                        || id >= 45 && id <= 58 && id != 48 && id != 49);
    }

    private TableException broken() {
        return new TableException(
                name + "：工作簿已损坏或没有可见的工作表；请用表格软件打开后另存",
                name
                        + ": a broken workbook, or one without a sheet to be seen; open it in a"
                        + " spreadsheet and save it anew");
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
        in.close();
    }
}
