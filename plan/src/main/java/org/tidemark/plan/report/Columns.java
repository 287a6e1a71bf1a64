package org.tidemark.plan.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.plan.PlanFigures;

/**
 * Rows of words and figures, aligned as a terminal shows them: the first column left, others right.
 */
final class Columns {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> endings = new ArrayList<>();

    void row(String... cells) {
        row(List.of(cells));
    }

    void row(List<String> cells) {
        row(cells, "");
    }

    /** A row that ends in words across the columns that are left. */
    void row(List<String> cells, String ending) {
        rows.add(List.copyOf(cells));
        endings.add(ending);
    }

    void print(PrintWriter out) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = PlanFigures.width(row.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            out.println((line(rows.get(i), widths) + GAP + endings.get(i)).stripTrailing());
        }
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String padding = " ".repeat(widths.get(i) - PlanFigures.width(row.get(i)));
            line.append(GAP).append(i == 0 ? row.get(i) + padding : padding + row.get(i));
        }
        return line.toString();
    }
}
