package org.tidemark.server.money.books;

import java.util.List;
import org.tidemark.engine.plan.LocalizedText;

/**
 * The business by month.
 *
 * @param months the newest first
 * @param programmes that there are
 * @param programme whose months stand below; empty where there is none
 * @param ofProgramme its months, the newest first
 */
public record MonthsPage(
        List<MonthLine> months,
        List<Choice> programmes,
        String programme,
        List<ProgrammeMonth> ofProgramme,
        String currency) {

    private static final long HUNDRED = 100;

    public MonthsPage {
        months = List.copyOf(months);
        programmes = List.copyOf(programmes);
        ofProgramme = List.copyOf(ofProgramme);
    }

    /** A programme to choose. */
    public record Choice(String id, LocalizedText title) {}

    /** How long the bar of an amount is, of a hundred for the largest of them; none below zero. */
    public int bar(long fen) {
        long most = months.stream().mapToLong(MonthLine::netFen).max().orElse(0);
        return part(fen, most);
    }

    static int part(long amount, long most) {
        return amount <= 0 || most <= 0
                ? 0
                : Math.toIntExact(Math.min(HUNDRED, Math.multiplyExact(amount, HUNDRED) / most));
    }
}
