package org.tidemark.server.trade.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table in a CSV file with named columns. Files are UTF-8, or GB18030 as spreadsheets in China
 * write them; what is written starts with a byte order mark, without which they misread UTF-8.
 */
final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_MISTAKES = 100;

    /** A spreadsheet would take a cell that starts like this for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final List<Row> rows = new ArrayList<>();
    private final List<LineMistake> mistakes = new ArrayList<>();

    private CsvTable() {}

    /** A row by the names of its columns; a column that the file lacks is empty. */
    record Row(long line, Map<String, String> cells) {

        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Reads a file whose header must name these columns. */
    static CsvTable read(byte[] file, List<String> needed) {
        CsvTable table = new CsvTable();
        String text = text(file);
        if (text.isBlank()) {
            table.mistake(1, "", "catalogue.bad.file.empty");
            return table;
        }
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .skipEmptyLines(true)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            table.fill(csv, needed);
        } catch (CsvParseException unreadable) {
            table.mistake(1, "", "catalogue.bad.file.quotes");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return table;
    }

    private void fill(CsvReader<CsvRecord> csv, List<String> needed) {
        List<String> header = List.of();
        for (CsvRecord csvRecord : csv) {
            List<String> fields = csvRecord.getFields();
            long line = csvRecord.getStartingLineNumber();
            if (header.isEmpty()) {
                header = fields.stream().map(String::strip).toList();
                for (String column : needed) {
                    if (!header.contains(column)) {
                        mistake(line, column, "catalogue.bad.file.column", column);
                    }
                }
                if (!mistakes.isEmpty()) {
                    return;
                }
            } else if (fields.size() != header.size()) {
                mistake(
                        line,
                        "",
                        "catalogue.bad.file.cells",
                        Integer.toString(fields.size()),
                        Integer.toString(header.size()));
            } else if (rows.size() == MOST_ROWS) {
                mistake(line, "", "catalogue.bad.file.rows", Integer.toString(MOST_ROWS));
                return;
            } else {
                rows.add(new Row(line, cells(header, fields)));
            }
        }
    }

    private static Map<String, String> cells(List<String> header, List<String> fields) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), unguarded(fields.get(i)));
        }
        return cells;
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException otherwise) {
            text = new String(file, Charset.forName("GB18030"));
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    List<Row> rows() {
        return rows;
    }

    void mistake(long line, String field, String key, String... arguments) {
        add(new LineMistake(line, Mistake.of(field, key, arguments)));
    }

    void add(LineMistake mistake) {
        if (mistakes.size() < MOST_MISTAKES) {
            mistakes.add(mistake);
        }
    }

    /** What is wrong so far, the first hundred of it. */
    List<LineMistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** Writes a table. */
    static String write(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            rows.forEach(row -> csv.writeRecord(row.stream().map(CsvTable::guarded).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** An apostrophe keeps a spreadsheet from running a text; reading takes it away again. */
    private static String guarded(String cell) {
        return startsLikeFormula(cell) ? "'" + cell : cell;
    }

    private static String unguarded(String cell) {
        return cell.startsWith("'") && startsLikeFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    private static boolean startsLikeFormula(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    }
}
