package org.tidemark.server.people.legal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.site.DayRange;
import org.tidemark.server.web.text.TypedText;

/** A new version of a text, as it was entered. */
record LegalForm(String kind, String textZh, String textEn, String from, String reason) {

    /** The most characters of a text. */
    static final int MOST = 40_000;

    private static final int MOST_REASON = 200;

    LegalForm {
        kind = kind == null ? "" : kind;
        textZh = textZh == null ? "" : TypedText.lines(textZh);
        textEn = textEn == null ? "" : TypedText.lines(textEn);
        from = from == null ? "" : from.strip();
        reason = reason == null ? "" : TypedText.line(reason);
    }

    /**
     * What is wrong with it, apart from its words.
     *
     * @param earliest the first day from which it may hold
     * @param latest the last
     */
    List<Fault> faults(LocalDate earliest, LocalDate latest) {
        List<Fault> faults = new ArrayList<>();
        text("textZh", textZh, faults);
        text("textEn", textEn, faults);
        Optional<LocalDate> day = day();
        if (day.isEmpty()) {
            faults.add(Fault.at("from", "site.days.wrong"));
        } else if (day.get().isBefore(earliest)) {
            faults.add(Fault.at("from", "legal.problem.early", earliest.toString()));
        } else if (day.get().isAfter(latest)) {
            faults.add(Fault.at("from", "legal.problem.far", latest.toString()));
        }
        if (TypedText.isEmptyOrLonger(reason, MOST_REASON)) {
            faults.add(Fault.at("reason", "legal.problem.reason", MOST_REASON));
        }
        return faults;
    }

    private static void text(String field, String text, List<Fault> faults) {
        if (TypedText.isEmptyOrLonger(text, MOST)) {
            faults.add(Fault.at(field, "legal.problem.text", MOST));
        }
    }

    /** Its words. */
    LocalizedText text() {
        return new LocalizedText(textZh, textEn);
    }

    /** From when it holds; empty for what is no day. */
    Optional<LocalDate> day() {
        return DayRange.day(from);
    }
}
