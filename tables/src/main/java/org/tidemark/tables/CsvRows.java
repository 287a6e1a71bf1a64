package org.tidemark.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of a delimited text. */
final class CsvRows implements RawRows {

    private final String name;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final long linesBefore;

    /**
     * Reads a text.
     *
     * @param linesBefore lines of the file that stand before it
     */
    CsvRows(String name, Reader text, char delimiter, long linesBefore) {
        this.name = name;
        this.linesBefore = linesBefore;
        csv =
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(text);
        records = csv.iterator();
    }

    @Override
    public @Nullable TableRow next() throws IOException, TableException {
        try {
            while (records.hasNext()) {
                CsvRecord one = records.next();
                TableRow row =
                        new TableRow(
                                one.getStartingLineNumber() + linesBefore,
                                CellText.cleaned(one.getFields()));
                if (row.filled() > 0) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException unreadable) {
            if (unreadable.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new TableException(
                    name + "：" + unreadable.getMessage() + "；请检查那里的引号",
                    name + ": " + unreadable.getMessage() + "; mind the quotes there");
        } catch (UncheckedIOException failed) {
            throw Objects.requireNonNull(failed.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
