package org.tidemark.tables;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The names of the columns. Whether letters are great or small, full or half width, and blanks
 * around them make no difference.
 */
public final class TableHeader {

    private final long line;
    private final int width;
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    private TableHeader(long line, int width, List<String> names) {
        this.line = line;
        this.width = width;
        this.names = names;
    }

    /**
     * A header as it stands in the table.
     *
     * @throws TableException when a name stands in it twice
     */
    static TableHeader of(String table, TableRow row) throws TableException {
        TableHeader header = new TableHeader(row.line(), row.trimmedWidth(), row.cells());
        for (int place = 0; place < row.cells().size(); place++) {
            String name = row.cells().get(place);
            Integer before = name.isEmpty() ? null : header.places.put(key(name), place);
            if (before != null) {
                throw new TableException(
                        table
                                + "，第 "
                                + row.line()
                                + " 行：列名“"
                                + name
                                + "”出现两次（第 "
                                + (before + 1)
                                + " 列和第 "
                                + (place + 1)
                                + " 列）；请改名或删去其一",
                        table
                                + ", line "
                                + row.line()
                                + ": two columns are named \""
                                + name
                                + "\" ("
                                + (before + 1)
                                + " and "
                                + (place + 1)
                                + "); rename or remove one of them");
            }
        }
        return header;
    }

    /** A row that is the header at best: a name that stands in it twice is the first of them. */
    static TableHeader guessed(TableRow row) {
        TableHeader header = new TableHeader(row.line(), row.trimmedWidth(), row.cells());
        for (int place = 0; place < row.cells().size(); place++) {
            String name = row.cells().get(place);
            if (!name.isEmpty()) {
                header.places.putIfAbsent(key(name), place);
            }
        }
        return header;
    }

    /** No names, only columns by number. */
    static TableHeader numbered(int width) {
        return new TableHeader(0, width, List.of());
    }

    /** The form in which names are compared. */
    public static String key(String name) {
        return Normalizer.normalize(CellText.stripped(name), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** The line it stands in, 0 for none. */
    public long line() {
        return line;
    }

    /** How many columns there are. */
    public int width() {
        return width;
    }

    /** The names as they stand there; empty where there is no header. */
    public List<String> names() {
        return names;
    }

    /** The place of a column, from 0. */
    public OptionalInt place(String name) {
        Integer place = places.get(key(name));
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }
}
