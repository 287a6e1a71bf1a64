package org.tidemark.server.web.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.site.CopyRules;
import org.tidemark.server.web.site.DayRange;
import org.tidemark.server.web.text.TypedText;

/** A notice as it was entered. */
record NoticeForm(
        String place,
        String titleZh,
        String titleEn,
        String textZh,
        String textEn,
        String from,
        String until) {

    /** The most characters of a title. */
    static final int MOST_TITLE = 60;

    /** The most characters of a text. */
    static final int MOST_TEXT = 1_000;

    NoticeForm {
        place = place == null ? "" : place;
        titleZh = titleZh == null ? "" : TypedText.line(titleZh);
        titleEn = titleEn == null ? "" : TypedText.line(titleEn);
        textZh = textZh == null ? "" : TypedText.lines(textZh);
        textEn = textEn == null ? "" : TypedText.lines(textEn);
        from = from == null ? "" : from.strip();
        until = until == null ? "" : until.strip();
    }

    /** All that is wrong with it. */
    List<Fault> faults(LocalDate today, CopyRules copy) {
        List<Fault> faults = new ArrayList<>();
        if (placeOf().isEmpty()) {
            faults.add(Fault.at("place", "notices.problem.place"));
        }
        text("titleZh", titleZh, MOST_TITLE, copy, faults);
        text("titleEn", titleEn, MOST_TITLE, copy, faults);
        text("textZh", textZh, MOST_TEXT, copy, faults);
        text("textEn", textEn, MOST_TEXT, copy, faults);
        Optional<LocalDate> first = DayRange.day(from);
        Optional<LocalDate> last = DayRange.day(until);
        if (first.isEmpty()) {
            faults.add(Fault.at("from", "site.days.wrong"));
        }
        if (last.isEmpty()) {
            faults.add(Fault.at("until", "site.days.wrong"));
        } else if (last.get().isBefore(first.orElse(today)) || last.get().isBefore(today)) {
            faults.add(Fault.at("until", "notices.problem.order"));
        }
        return faults;
    }

    private static void text(
            String field, String text, int most, CopyRules copy, List<Fault> faults) {
        if (TypedText.isEmptyOrLonger(text, most)) {
            faults.add(Fault.at(field, "notices.problem.text", most));
        }
        copy.fault(field, text).ifPresent(faults::add);
    }

    private Optional<NoticePlace> placeOf() {
        return Arrays.stream(NoticePlace.values())
                .filter(one -> one.name().equals(place))
                .findFirst();
    }

    /** The notice; only of a form without faults. */
    PublicNotice notice(String by) {
        return new PublicNotice(
                0,
                placeOf().orElseThrow(),
                new LocalizedText(titleZh, titleEn),
                new LocalizedText(textZh, textEn),
                DayRange.day(from).orElseThrow(),
                DayRange.day(until).orElseThrow(),
                by);
    }
}
