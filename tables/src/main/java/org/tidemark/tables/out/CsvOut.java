package org.tidemark.tables.out;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.tidemark.tables.CellText;

/**
 * Writes a table as CSV (RFC 4180) for spreadsheets: with the mark by which they know UTF-8, and an
 * apostrophe before texts that they would run as a formula. The reader of tables takes both away
 * again.
 */
public final class CsvOut implements Closeable {

    private static final String MARK = "\uFEFF";
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9,]*(?:\\.[0-9]+)?%?");

    private final CsvWriter csv;

    /** Writes to that, and closes it when closed. */
    public CsvOut(Writer out) {
        try {
            out.write(MARK);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        csv = CsvWriter.builder().build(out);
    }

    /** A whole table as a text. */
    public static String text(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        CsvOut out = new CsvOut(text);
        out.row(header);
        rows.forEach(out::row);
        try {
            out.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Writes a row. */
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(CsvOut::guarded).toList());
    }

    /** Writes a row. */
    public void row(String... cells) {
        row(List.of(cells));
    }

    /** Writes cells that are guarded already. */
    void written(List<String> cells) {
        csv.writeRecord(cells);
    }

    static String guarded(String cell) {
        return CellText.needsGuard(cell) && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
