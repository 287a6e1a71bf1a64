package org.tidemark.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row; its cells are cleaned of what programs put around a value: blanks, a backtick or a tab
 * before it, {@code ="..."}, the apostrophe that keeps a text from being run as a formula.
 *
 * @param line number of the row's first line in the file, from 1
 */
public record TableRow(long line, List<String> cells) {

    private static final Pattern SUM =
            Pattern.compile(
                    "(?i)(?:[#*]*\\s*)(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计|汇\\s*总|总\\s*额|grand total|sub-?total|totals?|sums?)"
                            + "(?:\\s*[:：(（].*)?");

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** What the row is among the rows of its table. */
    public enum Kind {
        DATA,
        /** Sums of rows above. */
        SUM,
        /** A remark in a single cell, where the table has at least three. */
        NOTE
    }

    /** The cell at a place, from 0; empty where the row ends before it. */
    public String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }

    /**
     * As wide as its table where only empty cells are lacking or too many: a sheet tells either.
     */
    TableRow fitted(int width) {
        List<String> fitted = new ArrayList<>(cells.subList(0, trimmedWidth()));
        while (fitted.size() < width) {
            fitted.add("");
        }
        return new TableRow(line, fitted);
    }

    /** Whether it ends before a place that the table needs. */
    public boolean endsBefore(int place) {
        return place >= cells.size();
    }

    /** How many cells it has up to the last one that is not empty. */
    public int trimmedWidth() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** How many cells have something in them. */
    public int filled() {
        return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /**
     * What it is. A row of sums begins with a word for it and leaves a cell empty that every row of
     * data fills.
     *
     * @param width of the table
     * @param needed places that every row of data fills
     */
    public Kind kind(int width, List<Integer> needed) {
        boolean lacks = needed.stream().anyMatch(place -> cell(place).isEmpty());
        String first = cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        if (lacks && SUM.matcher(first).matches()) {
            return Kind.SUM;
        }
        return lacks && width >= 3 && filled() == 1 && first.equals(cell(0))
                ? Kind.NOTE
                : Kind.DATA;
    }
}
