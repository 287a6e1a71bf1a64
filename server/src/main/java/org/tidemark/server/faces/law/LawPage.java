package org.tidemark.server.faces.law;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tidemark.plan.law.RulePack;
import org.tidemark.server.money.books.BookPeriod;
import org.tidemark.server.money.books.PeriodForm;
import org.tidemark.server.web.site.Figures;

/**
 * The running notes and what can be taken along.
 *
 * @param pack empty where no plan in force has one
 * @param at when the figures were counted
 * @param form the period of the regulator's file, as it was entered
 */
public record LawPage(
        Optional<RulePack> pack,
        Optional<OffsetDateTime> at,
        List<LawNote> notes,
        PeriodForm form,
        Optional<PeriodForm.Wrong> wrong,
        BookPeriod period,
        String currency) {

    public LawPage {
        notes = List.copyOf(notes);
    }

    /** A figure of a note for people. */
    public String shown(LawNote note, long figure) {
        return note.threshold().unit() == LawThreshold.Unit.MONEY
                ? Figures.money(figure, currency)
                : Figures.count(figure);
    }
}
