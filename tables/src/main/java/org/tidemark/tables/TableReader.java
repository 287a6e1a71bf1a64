package org.tidemark.tables;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a table row by row. */
public final class TableReader implements Closeable {

    private static final int SAMPLE = 1 << 16;
    private static final int ROWS_BEFORE_HEADER = 100;
    private static final Pattern SEP_LINE = Pattern.compile("\"?sep=(.)\"?(?:\r\n|\r|\n)");

    private final TableSource source;
    private final TableFormat format;
    private final List<TableNotice> notices = new ArrayList<>();
    private final Deque<TableRow> waiting = new ArrayDeque<>();
    private final RawRows rows;
    private final TableHeader header;
    private @Nullable CountedInput counted;

    /**
     * Opens a table and reads as far as its header.
     *
     * @throws TableException when it cannot be read; the text says what, where and what to do
     */
    public TableReader(TableSource source, TableFormat format) throws IOException, TableException {
        this.source = source;
        this.format = format;
        try {
            rows = rows();
            header = found();
        } catch (IOException failed) {
            throw told(failed);
        }
    }

    /** The names of its columns. */
    public TableHeader header() {
        return header;
    }

    /** What was recognised and is to be said aloud, in the order of the file. */
    public List<TableNotice> notices() {
        return List.copyOf(notices);
    }

    /** How many bytes of the file were read so far. */
    public long bytesRead() throws IOException {
        return counted == null ? source.size() : counted.count();
    }

    /**
     * The next row, none after the last. Rows that are empty are left out.
     *
     * @throws TableException when the file cannot be read on from there
     */
    public @Nullable TableRow next() throws IOException, TableException {
        TableRow first = waiting.poll();
        TableRow next = first == null ? read() : first;
        return next != null && rows instanceof SheetRows
                ? next.fitted(Math.max(header.width(), header.names().size()))
                : next;
    }

    private @Nullable TableRow read() throws IOException, TableException {
        try {
            return rows.next();
        } catch (IOException failed) {
            throw told(failed);
        }
    }

    /** What is wrong with the file is told as such; what failed otherwise comes back as it is. */
    private TableException told(IOException failed) throws IOException {
        if (failed instanceof UnreadableInputException unreadable) {
            return new TableException(unreadable.text());
        }
        if (failed instanceof ZipException || failed instanceof EOFException) {
            return new TableException(
                    source.name() + "：压缩文件已损坏或不完整；请重新下载",
                    source.name() + ": broken or cut off as a packed file; fetch it again");
        }
        throw failed;
    }

    private RawRows rows() throws IOException, TableException {
        return switch (FileKind.of(source)) {
            case TEXT -> text(false);
            case GZIP -> text(true);
            case WORKBOOK -> {
                Workbooks.requireAtMost(source, format.maxBytes());
                yield new SheetRows(source, notices);
            }
            case ZIP ->
                    throw new TableException(
                            source.name() + "：这是 .zip 压缩包；请先解开，再给出其中的文件",
                            source.name() + ": a .zip archive; unpack it and name the file in it");
            case OLD_WORKBOOK ->
                    throw new TableException(
                            source.name() + "：这是旧式 .xls 工作簿；请另存为 .xlsx 或 CSV",
                            source.name() + ": an .xls workbook of old; save it as .xlsx or CSV");
        };
    }

    private RawRows text(boolean packed) throws IOException, TableException {
        Charset encoding = format.encoding();
        if (encoding == null) {
            encoding = Encodings.told(() -> unpacked(source.open(), packed));
            if (!encoding.equals(StandardCharsets.UTF_8)) {
                notices.add(
                        new TableNotice(
                                0,
                                "文件的编码识别为 " + encoding.name(),
                                "The encoding of the file was told to be " + encoding.name()));
            }
        }
        CountedInput in = new CountedInput(source.open());
        counted = in;
        Reader text =
                new BufferedReader(
                        new StrictText(source.name(), unpacked(in, packed), encoding), SAMPLE * 2);
        if (format.delimiter() == TableFormat.BLANKS) {
            return new CsvRows(source.name(), new BlankRuns(text), BlankRuns.SEPARATOR, 0);
        }
        return delimited(text);
    }

    private RawRows delimited(Reader text) throws IOException {
        text.mark(SAMPLE + 1);
        String beginning = sample(text);
        text.reset();
        if (format.backticks() && BacktickRows.fit(beginning)) {
            return new BacktickRows(text);
        }
        Matcher sep = SEP_LINE.matcher(beginning);
        if (sep.lookingAt()) {
            text.skip(sep.end());
            return new CsvRows(source.name(), text, sep.group(1).charAt(0), 1);
        }
        char delimiter = format.delimiter();
        if (delimiter == TableFormat.DETECT) {
            delimiter = Delimiters.told(beginning, beginning.length() < SAMPLE, format.header());
            if (delimiter != ',') {
                String shown = delimiter == '\t' ? "TAB" : String.valueOf(delimiter);
                notices.add(
                        new TableNotice(
                                0,
                                "列之间的分隔符识别为 " + shown,
                                "What stands between columns was told to be " + shown));
            }
        }
        return new CsvRows(source.name(), text, delimiter, 0);
    }

    private static String sample(Reader text) throws IOException {
        char[] chars = new char[SAMPLE];
        int count = 0;
        while (count < SAMPLE) {
            int read = text.read(chars, count, SAMPLE - count);
            if (read < 0) {
                break;
            }
            count += read;
        }
        return new String(chars, 0, count);
    }

    private InputStream unpacked(InputStream in, boolean packed) throws IOException {
        return packed
                ? new BoundedInput(
                        source.name(), new GZIPInputStream(in, SAMPLE), format.maxBytes())
                : in;
    }

    private TableHeader found() throws IOException, TableException {
        TableRow first = read();
        if (first == null) {
            throw new TableException(
                    source.name() + "：文件里没有一行数据", source.name() + ": no row in it");
        }
        HeaderTest test = format.header();
        if (test == null) {
            waiting.add(first);
            return TableHeader.numbered(first.cells().size());
        }
        List<TableRow> before = new ArrayList<>();
        TableRow widest = first;
        for (TableRow row = first; row != null; row = read()) {
            if (test.matches(Delimiters.keys(row))) {
                tellBefore(before, row);
                return TableHeader.of(source.name(), row);
            }
            before.add(row);
            widest = row.filled() > widest.filled() ? row : widest;
            if (before.size() == ROWS_BEFORE_HEADER) {
                break;
            }
        }
        // None is known: the first of the widest rows, for the caller to say what it lacks.
        waiting.addAll(before.subList(before.indexOf(widest) + 1, before.size()));
        return TableHeader.guessed(widest);
    }

    private void tellBefore(List<TableRow> before, TableRow found) {
        if (!before.isEmpty()) {
            notices.add(
                    new TableNotice(
                            before.getFirst().line(),
                            "表头在第 " + found.line() + " 行；之前的 " + before.size() + " 行没有用",
                            "The header stands in line "
                                    + found.line()
                                    + "; the "
                                    + before.size()
                                    + " before it were left out"));
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
