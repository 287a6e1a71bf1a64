package org.tidemark.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text in which every value begins with a backtick: {@code `a,`b,`c}. Values end at a
 * comma with the next backtick, so that commas and quotes may stand in them. Lines that begin
 * otherwise are names between commas.
 */
final class BacktickRows implements RawRows {

    private static final Pattern LINE = Pattern.compile("(?m)^`");
    private static final String QUOTED = ",\"`";

    private final BufferedReader text;
    private long line;

    BacktickRows(Reader text) {
        this.text = new BufferedReader(text);
    }

    /**
     * Whether a text that begins like this is written so; a spreadsheet would have added quotes.
     */
    static boolean fit(String beginning) {
        return LINE.matcher(beginning).find() && !beginning.contains(QUOTED);
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        for (String one = text.readLine(); one != null; one = text.readLine()) {
            line++;
            TableRow row = new TableRow(line, cells(one));
            if (row.filled() > 0) {
                return row;
            }
        }
        return null;
    }

    private static List<String> cells(String line) {
        String[] cells =
                line.startsWith("`") ? line.substring(1).split(",`", -1) : line.split(",", -1);
        return Arrays.stream(cells).map(CellText::stripped).toList();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
