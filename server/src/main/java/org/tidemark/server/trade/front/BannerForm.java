package org.tidemark.server.trade.front;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.site.DayRange;
import org.tidemark.server.web.text.TypedText;

/** A banner as it was entered. */
public record BannerForm(
        String textZh, String textEn, String link, String from, String until, String place) {

    /** The most characters of a text. */
    public static final int MOST_TEXT = 80;

    private static final int MOST_PLACE = 999;

    public BannerForm {
        textZh = textZh == null ? "" : TypedText.line(textZh);
        textEn = textEn == null ? "" : TypedText.line(textEn);
        link = link == null ? "" : link.strip();
        from = from == null ? "" : from.strip();
        until = until == null ? "" : until.strip();
        place = place == null ? "" : place.strip();
    }

    /**
     * All that is wrong with it.
     *
     * @param promise the fault of a text that promises a return
     */
    List<Fault> faults(LocalDate today, BiFunction<String, String, Optional<Fault>> promise) {
        List<Fault> faults = new ArrayList<>();
        text("textZh", textZh, promise, faults);
        text("textEn", textEn, promise, faults);
        if (OwnLink.read(link).isEmpty()) {
            faults.add(Fault.at("link", "front.problem.link"));
        }
        Optional<LocalDate> first = DayRange.day(from);
        Optional<LocalDate> last = DayRange.day(until);
        if (first.isEmpty()) {
            faults.add(Fault.at("from", "site.days.wrong"));
        }
        if (last.isEmpty()) {
            faults.add(Fault.at("until", "site.days.wrong"));
        } else if (last.get().isBefore(first.orElse(today)) || last.get().isBefore(today)) {
            faults.add(Fault.at("until", "front.problem.order"));
        }
        if (placeOf().isEmpty() || placeOf().getAsLong() > MOST_PLACE) {
            faults.add(Fault.at("place", "front.problem.place", MOST_PLACE));
        }
        return faults;
    }

    private static void text(
            String field,
            String text,
            BiFunction<String, String, Optional<Fault>> promise,
            List<Fault> faults) {
        if (TypedText.isEmptyOrLonger(text, MOST_TEXT)) {
            faults.add(Fault.at(field, "front.problem.text", MOST_TEXT));
        }
        promise.apply(field, text).ifPresent(faults::add);
    }

    private OptionalLong placeOf() {
        return TypedText.whole(place);
    }

    /** The banner; only of a form without faults. */
    FrontBanner banner(String id, String picture, String by) {
        return new FrontBanner(
                id,
                new LocalizedText(textZh, textEn),
                link,
                picture,
                DayRange.day(from).orElseThrow(),
                DayRange.day(until).orElseThrow(),
                Math.toIntExact(placeOf().orElseThrow()),
                by);
    }
}
