package org.tidemark.server.trade.front;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.front.FrontZone.Kind;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.text.TypedText;

/** A zone of the front as it was entered. */
public record ZoneForm(
        String kind,
        String titleZh,
        String titleEn,
        String products,
        String category,
        String activity) {

    /** The most characters of a title. */
    public static final int MOST_TITLE = 30;

    private static final int MOST_PRODUCTS = 24;

    public ZoneForm {
        kind = kind == null ? "" : kind;
        titleZh = titleZh == null ? "" : TypedText.line(titleZh);
        titleEn = titleEn == null ? "" : TypedText.line(titleEn);
        products = products == null ? "" : products.strip();
        category = category == null ? "" : category.strip();
        activity = activity == null ? "" : activity.strip();
    }

    /**
     * What there is to choose from.
     *
     * @param promise the fault of a text that promises a return
     */
    record Known(
            Set<String> products,
            Set<String> categories,
            Set<String> activities,
            BiFunction<String, String, Optional<Fault>> promise) {}

    /** All that is wrong with it. */
    List<Fault> faults(Known known) {
        List<Fault> faults = new ArrayList<>();
        text("titleZh", titleZh, known, faults);
        text("titleEn", titleEn, known, faults);
        Optional<Kind> wanted = kindOf();
        if (wanted.isEmpty()) {
            faults.add(Fault.at("kind", "front.problem.kind"));
            return faults;
        }
        switch (wanted.get()) {
            case NEWEST -> {}
            case PRODUCTS -> products(known, faults);
            case CATEGORY -> {
                if (!known.categories().contains(category)) {
                    faults.add(Fault.at("category", "front.problem.category"));
                }
            }
            case ACTIVITY -> {
                if (!known.activities().contains(activity)) {
                    faults.add(Fault.at("activity", "front.problem.activity"));
                }
            }
        }
        return faults;
    }

    private void products(Known known, List<Fault> faults) {
        List<String> none =
                productsOf().stream().filter(one -> !known.products().contains(one)).toList();
        if (productsOf().isEmpty() || productsOf().size() > MOST_PRODUCTS) {
            faults.add(Fault.at("products", "front.problem.many", MOST_PRODUCTS));
        } else if (!none.isEmpty()) {
            faults.add(Fault.at("products", "front.problem.products", String.join(", ", none)));
        }
    }

    private static void text(String field, String text, Known known, List<Fault> faults) {
        if (TypedText.isEmptyOrLonger(text, MOST_TITLE)) {
            faults.add(Fault.at(field, "front.problem.text", MOST_TITLE));
        }
        known.promise().apply(field, text).ifPresent(faults::add);
    }

    private Optional<Kind> kindOf() {
        return Arrays.stream(Kind.values()).filter(one -> one.name().equals(kind)).findFirst();
    }

    List<String> productsOf() {
        return TypedText.words(products);
    }

    /** The zone, shown at once; only of a form without faults. */
    FrontZone zone(String id, String by) {
        Kind wanted = kindOf().orElseThrow();
        List<String> targets =
                switch (wanted) {
                    case NEWEST -> List.of();
                    case PRODUCTS -> productsOf();
                    case CATEGORY -> List.of(category);
                    case ACTIVITY -> List.of(activity);
                };
        return new FrontZone(id, wanted, new LocalizedText(titleZh, titleEn), targets, 0, true, by);
    }
}
