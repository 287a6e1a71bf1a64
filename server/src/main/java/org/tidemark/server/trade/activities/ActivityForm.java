package org.tidemark.server.trade.activities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.coming.NoticeRule;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.site.DayRange;
import org.tidemark.server.web.text.TypedText;

/** An activity as it was entered. */
public record ActivityForm(
        String nameZh,
        String nameEn,
        String leadZh,
        String leadEn,
        String programme,
        String offers,
        String products,
        String from,
        String until,
        @Nullable Boolean announced,
        String reason) {

    /** The most characters of a name. */
    public static final int MOST_NAME = 40;

    /** The most characters of a lead. */
    public static final int MOST_LEAD = 2_000;

    private static final int MOST_REASON = 200;
    private static final int MOST_THINGS = 60;

    public ActivityForm {
        nameZh = nameZh == null ? "" : TypedText.line(nameZh);
        nameEn = nameEn == null ? "" : TypedText.line(nameEn);
        leadZh = leadZh == null ? "" : TypedText.lines(leadZh);
        leadEn = leadEn == null ? "" : TypedText.lines(leadEn);
        programme = programme == null ? "" : programme.strip();
        offers = offers == null ? "" : offers.strip();
        products = products == null ? "" : products.strip();
        from = from == null ? "" : from.strip();
        until = until == null ? "" : until.strip();
        reason = reason == null ? "" : TypedText.line(reason);
    }

    /**
     * What there is to choose from.
     *
     * @param promise the fault of a text that promises a return
     */
    record Known(
            LocalDate today,
            Set<String> programmes,
            Set<String> offers,
            Set<String> products,
            BiFunction<String, String, Optional<Fault>> promise) {}

    /** All that is wrong with it. */
    List<Fault> faults(Known known) {
        List<Fault> faults = new ArrayList<>();
        text("nameZh", nameZh, MOST_NAME, known, faults);
        text("nameEn", nameEn, MOST_NAME, known, faults);
        text("leadZh", leadZh, MOST_LEAD, known, faults);
        text("leadEn", leadEn, MOST_LEAD, known, faults);
        if (!programme.isEmpty() && !known.programmes().contains(programme)) {
            faults.add(Fault.at("programme", "activities.problem.programme", programme));
        }
        things("offers", offersOf(), known.offers(), faults);
        things("products", productsOf(), known.products(), faults);
        if (programme.isEmpty() && offersOf().isEmpty() && productsOf().isEmpty()) {
            faults.add(Fault.at("programme", "activities.problem.nothing"));
        }
        faults.addAll(
                new DayRange(from, until)
                        .faults(
                                known.today(),
                                known.today().plusDays(2L * NoticeRule.MOST_AHEAD),
                                "activities.problem.order",
                                "activities.problem.far"));
        if (TypedText.isEmptyOrLonger(reason, MOST_REASON)) {
            faults.add(Fault.at("reason", "activities.problem.reason", MOST_REASON));
        }
        return faults;
    }

    private static void text(String field, String text, int most, Known known, List<Fault> faults) {
        if (TypedText.isEmptyOrLonger(text, most)) {
            faults.add(Fault.at(field, "activities.problem.text", most));
        }
        known.promise().apply(field, text).ifPresent(faults::add);
    }

    private static void things(
            String field, List<String> wanted, Set<String> there, List<Fault> faults) {
        List<String> none = wanted.stream().filter(one -> !there.contains(one)).toList();
        if (wanted.size() > MOST_THINGS) {
            faults.add(Fault.at(field, "activities.problem.many", MOST_THINGS));
        } else if (!none.isEmpty()) {
            faults.add(Fault.at(field, "activities.problem." + field, String.join(", ", none)));
        }
    }

    List<String> offersOf() {
        return TypedText.words(offers);
    }

    List<String> productsOf() {
        return TypedText.words(products);
    }

    LocalizedText name() {
        return new LocalizedText(nameZh, nameEn);
    }

    LocalizedText lead() {
        return new LocalizedText(leadZh, leadEn);
    }

    boolean isAnnounced() {
        return Boolean.TRUE.equals(announced);
    }
}
