package org.tidemark.simulator.orderfile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Reads an order file row by row. */
public final class OrderFileReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int PROGRESS_EVERY_ROWS = 1_024;

    private final Path file;
    private final OrderFileFormat format;

    /** A reader of that file, written that way. */
    public OrderFileReader(Path file, OrderFileFormat format) {
        this.file = file;
        this.format = format;
    }

    /**
     * Reads the whole file.
     *
     * @param rows told of each row that can be an order, in the order of the file
     * @param rejected told of every other row
     * @param bytesRead told now and then how far it is
     * @throws OrderFileException when the file is not written as it was said to be
     */
    public void read(Consumer<FileRow> rows, RejectedRows rejected, LongConsumer bytesRead)
            throws IOException, OrderFileException {
        try (CountedInput counted = new CountedInput(Files.newInputStream(file));
                CsvReader<CsvRecord> csv = csv(characters(counted))) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw new OrderFileException(file + ": no row in it");
            }
            CsvRecord first = records.next();
            boolean header = hasHeader();
            RowParser parser =
                    new RowParser(
                            header
                                    ? placesByHeader(first.getFields())
                                    : placesByNumber(first.getFieldCount()),
                            first.getFieldCount(),
                            format.dates());
            if (!header) {
                accept(parser, first, rows, rejected);
            }
            for (long row = 1; records.hasNext(); row++) {
                accept(parser, records.next(), rows, rejected);
                if (row % PROGRESS_EVERY_ROWS == 0) {
                    bytesRead.accept(counted.count());
                }
            }
            bytesRead.accept(counted.count());
        } catch (CsvParseException unreadable) {
            throw new OrderFileException(
                    file + ": " + unreadable.getMessage() + "; mind the quotes there", unreadable);
        } catch (UncheckedIOException failed) {
            throw told(Objects.requireNonNull(failed.getCause()));
        } catch (CharacterCodingException failed) {
            throw told(failed);
        }
    }

    private OrderFileException told(IOException failed) throws IOException {
        if (failed instanceof CharacterCodingException) {
            return new OrderFileException(
                    file
                            + ": not a text in "
                            + format.encoding()
                            + "; give its encoding, GB18030 for one",
                    failed);
        }
        throw failed;
    }

    private static void accept(
            RowParser parser, CsvRecord csv, Consumer<FileRow> rows, RejectedRows rejected) {
        try {
            rows.accept(parser.parse(csv.getStartingLineNumber(), csv.getFields()));
        } catch (RejectedRowException reject) {
            rejected.add(
                    csv.getStartingLineNumber(),
                    reject.reason(),
                    String.valueOf(reject.getMessage()));
        }
    }

    private CsvReader<CsvRecord> csv(Reader text) {
        return CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    private Reader characters(InputStream bytes) throws IOException {
        Reader text =
                new BufferedReader(new InputStreamReader(bytes, format.encoding().newDecoder()));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return format.delimitedByBlanks() ? new BlankRuns(text) : text;
    }

    private boolean hasHeader() {
        return format.columns().isEmpty()
                || !format.columns().values().stream().allMatch(OrderFileReader::isNumber);
    }

    private Map<OrderColumn, Integer> placesByHeader(List<String> header)
            throws OrderFileException {
        List<String> names = header.stream().map(String::strip).toList();
        Map<OrderColumn, Integer> places = new EnumMap<>(OrderColumn.class);
        for (OrderColumn column : OrderColumn.values()) {
            boolean asked = format.columns().containsKey(column);
            if (!asked && !format.columns().isEmpty()) {
                continue;
            }
            String name = format.columns().getOrDefault(column, column.key());
            int place = asked && isNumber(name) ? place(name, names.size()) : names.indexOf(name);
            if (place >= 0) {
                places.put(column, place);
            } else if (asked || column.required()) {
                throw new OrderFileException(
                        file
                                + ", line 1: no column \""
                                + name
                                + "\" for "
                                + column.key()
                                + " among "
                                + String.join(", ", names)
                                + "; say where it stands, by name or by number");
            }
        }
        return places;
    }

    private Map<OrderColumn, Integer> placesByNumber(int width) throws OrderFileException {
        Map<OrderColumn, Integer> places = new EnumMap<>(OrderColumn.class);
        for (Map.Entry<OrderColumn, String> entry : format.columns().entrySet()) {
            places.put(entry.getKey(), place(entry.getValue(), width));
        }
        return places;
    }

    private int place(String number, int width) throws OrderFileException {
        if (number.length() > 6 || Integer.parseInt(number) > width) {
            throw new OrderFileException(
                    file
                            + ": column "
                            + number
                            + " does not exist, the first row has "
                            + width
                            + "; mind the delimiter");
        }
        return Integer.parseInt(number) - 1;
    }

    private static boolean isNumber(String place) {
        return place.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
