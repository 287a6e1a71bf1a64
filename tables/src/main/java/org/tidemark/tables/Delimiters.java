package org.tidemark.tables;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what stands between the cells of a text, by its beginning: that with which a header is
 * found, else that with which most rows have the same width.
 */
final class Delimiters {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int ROWS = 100;

    private Delimiters() {}

    private record Score(boolean header, long alike, int width) {

        boolean betterThan(Score other) {
            if (header != other.header) {
                return header;
            }
            return alike == other.alike ? width > other.width : alike > other.alike;
        }
    }

    /** The delimiter of a text that begins like this; whole says that it also ends there. */
    static char told(String beginning, boolean whole, @Nullable HeaderTest header)
            throws IOException {
        // The last line may be cut off.
        int end = whole ? beginning.length() : beginning.lastIndexOf('\n') + 1;
        String text = end > 0 ? beginning.substring(0, end) : beginning;
        char best = ',';
        Score most = new Score(false, 0, 0);
        for (char candidate : CANDIDATES) {
            Score score = score(text, candidate, header);
            if (score.betterThan(most)) {
                best = candidate;
                most = score;
            }
        }
        return best;
    }

    private static Score score(String text, char delimiter, @Nullable HeaderTest header)
            throws IOException {
        List<TableRow> rows = new ArrayList<>();
        try (CsvRows csv = new CsvRows("", new StringReader(text), delimiter, 0)) {
            for (TableRow row = csv.next(); row != null && rows.size() < ROWS; row = csv.next()) {
                rows.add(row);
            }
        } catch (TableException cutInAQuote) {
            // What was read so far tells enough.
        }
        Map<Integer, Long> widths = new HashMap<>();
        for (TableRow row : rows) {
            int width = row.cells().size();
            if (width > 1) {
                widths.merge(width, 1L, Long::sum);
            }
        }
        Score most = new Score(false, 0, 0);
        for (Map.Entry<Integer, Long> width : widths.entrySet()) {
            Score one = new Score(isFound(rows, header), width.getValue(), width.getKey());
            most = one.betterThan(most) ? one : most;
        }
        return most;
    }

    private static boolean isFound(List<TableRow> rows, @Nullable HeaderTest header) {
        return header != null
                && rows.stream()
                        .anyMatch(row -> row.cells().size() > 1 && header.matches(keys(row)));
    }

    static List<String> keys(TableRow row) {
        return row.cells().stream().map(TableHeader::key).toList();
    }
}
