package org.tidemark.plan.law;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.economics.OfferEconomics;
import org.tidemark.plan.economics.PlanEconomics;

/**
 * Fills figures into advice: {@code {phi:.1%}} is the share phi as a percentage with one decimal.
 * Where a plan has several offers, the worst one speaks.
 */
final class AdviceFigures {

    private static final Pattern FIGURE = Pattern.compile("\\{(\\w+):\\.(\\d)([f%])\\}");

    private final Map<String, Double> figures;

    AdviceFigures(PlanEconomics economics) {
        figures =
                Map.of(
                        "lambda_cash",
                        offers(economics, offer -> offer.breakEvenAt(1).cash()).max().orElse(1),
                        "phi",
                        offers(economics, offer -> offer.ceiling().getFirst().share())
                                .min()
                                .orElse(1),
                        "worse_than_discount",
                        offers(economics, offer -> offer.discountTest().worseShare())
                                .max()
                                .orElse(0),
                        "wash_multiple",
                        economics.offers().stream()
                                .flatMap(offer -> offer.washOrders().stream())
                                .mapToDouble(wash -> wash.growth())
                                .min()
                                .orElse(Double.POSITIVE_INFINITY));
    }

    private static DoubleStream offers(
            PlanEconomics economics, ToDoubleFunction<OfferEconomics> figure) {
        return economics.offers().stream().mapToDouble(figure);
    }

    LocalizedText fill(LocalizedText advice) {
        return new LocalizedText(fill(advice.zh()), fill(advice.en()));
    }

    private String fill(String advice) {
        return FIGURE.matcher(advice)
                .replaceAll(found -> {
                    double figure =
                            Objects.requireNonNull(figures.get(found.group(1)), found.group());
                    boolean percent = found.group(3).equals("%");
                    String decimals = "%." + found.group(2) + "f";
                    return Double.isInfinite(figure)
                            ? "∞"
                            : String.format(Locale.ROOT, decimals, percent ? figure * 100 : figure)
                                    + (percent ? "%" : "");
                });
    }
}
