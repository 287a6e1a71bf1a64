package org.tidemark.server.growth.reports;

import java.time.YearMonth;
import java.util.List;
import org.tidemark.engine.plan.LocalizedText;

/**
 * A report as a page.
 *
 * @param month that it is about; of a report about all months the newest
 * @param programme that it is about; empty where there is none
 * @param months to choose from, the newest first
 * @param programmes to choose from
 * @param most the most rows of the page; the files have all
 * @param more whether the files have more
 */
public record MonthlyReportPage(
        ReportKind kind,
        YearMonth month,
        String programme,
        List<YearMonth> months,
        List<Choice> programmes,
        ReportTable table,
        int most,
        boolean more) {

    private static final int WIDTH = 30;
    private static final int INSET = 4;
    private static final int LEAST = 12;
    private static final int WHOLE = 100;

    public MonthlyReportPage {
        months = List.copyOf(months);
        programmes = List.copyOf(programmes);
    }

    /** A programme to choose. */
    public record Choice(String id, LocalizedText title) {}

    /** All reports. */
    public List<ReportKind> kinds() {
        return List.of(ReportKind.values());
    }

    /** What was chosen, as it stands in an address. */
    public String query() {
        return switch (kind.choice()) {
            case NOTHING -> "";
            case MONTH -> "?month=" + month;
            case PROGRAMME -> "?programme=" + programme;
        };
    }

    /** How wide the picture is: as wide for one month as for twelve. */
    public int width() {
        return Math.max(LEAST, table.bars().size()) * WIDTH;
    }

    /** Where the bar of that place begins; the last one stands at the right. */
    public int left(int place) {
        return width() - (table.bars().size() - place) * WIDTH + INSET;
    }

    /** Whether the first bar stands at the left. */
    public boolean isFull() {
        return table.bars().size() >= LEAST;
    }

    /** The bar with the largest figure; none where nothing is above 0. */
    public List<ReportBar> highest() {
        return table.bars().stream().filter(bar -> bar.height() == WHOLE).limit(1).toList();
    }
}
