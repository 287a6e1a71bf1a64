package org.tidemark.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of a round.
 *
 * @param book lines of this round
 * @param verdict of all rounds so far
 * @param health before, during and after
 * @param recoverySeconds from the mending to the first acknowledgement
 * @param wrong all that was not as it should be
 */
record RoundReport(
        int number,
        String fault,
        List<BookLine> book,
        BookVerdict verdict,
        List<String> health,
        double recoverySeconds,
        List<String> wrong) {

    private static final List<String> HEAD =
            List.of(
                    "round",
                    "fault",
                    "sent",
                    "acknowledged",
                    "refused",
                    "turned away",
                    "unknown",
                    "lost",
                    "doubled",
                    "changed",
                    "stray",
                    "after fencing",
                    "health before",
                    "during",
                    "after",
                    "recovery s",
                    "verdict");

    /** A round that could not be tried, or did not come to its end. */
    static RoundReport without(int number, String fault, String why) {
        return new RoundReport(
                number,
                fault,
                List.of(),
                BookJudgement.of(List.of(), List.of(), FaultWorld.OURS),
                List.of("", "", ""),
                0,
                List.of(why));
    }

    /** The table, as Markdown. */
    static String table(List<RoundReport> reports) {
        List<String> lines = new ArrayList<>();
        lines.add(row(HEAD));
        lines.add(row(HEAD.stream().map(column -> "---").toList()));
        reports.forEach(report -> lines.add(row(report.cells())));
        return String.join("\n", lines) + "\n";
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(Integer.toString(number), fault));
        for (BookLine.Kind kind : BookLine.Kind.values()) {
            if (kind != BookLine.Kind.OVERTAKEN) {
                cells.add(Long.toString(BookJudgement.count(book, kind)));
            }
        }
        cells.add(Integer.toString(verdict.lost().size()));
        cells.add(Integer.toString(verdict.doubled().size()));
        cells.add(Integer.toString(verdict.changed().size()));
        cells.add(Integer.toString(verdict.stray().size()));
        cells.add(Integer.toString(verdict.afterFencing().size()));
        cells.addAll(health);
        cells.add(String.format(Locale.ROOT, "%.1f", recoverySeconds));
        cells.add(wrong.isEmpty() ? "right" : "WRONG");
        return cells;
    }
}
