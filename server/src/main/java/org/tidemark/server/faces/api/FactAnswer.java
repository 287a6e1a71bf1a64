package org.tidemark.server.faces.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.money.Decimals;

/** A figure of a mechanism, whichever it is. */
@Schema(
        description =
                "A figure of a mechanism. Its key is the same in every version; docs/api.md lists them")
record FactAnswer(
        @Schema(description = "Which figure", example = "queue.entry") String fact,
        @Schema(description = "Which of several of that kind; left out where there is one")
                @Nullable String name,
        @Schema(
                        description =
                                "Decimal, whole number, percentage, or true or false, by unit",
                        example = "900.00")
                String amount,
        @Schema(allowableValues = {"money", "merit", "points", "count", "rate", "flag"})
                String unit,
        @Schema(description = "Figures that belong to it; left out where there are none")
                @Nullable List<FactAnswer> with) {

    private static final int HUNDREDTHS = 2;
    private static final int MICROPOINTS = 6;
    private static final int PPM_OF_PERCENT = 4;

    static FactAnswer of(Fact fact) {
        return new FactAnswer(
                fact.key(),
                fact.name().isEmpty() ? null : fact.name(),
                amount(fact),
                unit(fact.unit()),
                all(fact.with()));
    }

    /** Each of them; null where there are none, so that the answer leaves them out. */
    static @Nullable List<FactAnswer> all(List<Fact> facts) {
        return facts.isEmpty() ? null : facts.stream().map(FactAnswer::of).toList();
    }

    private static String amount(Fact fact) {
        return switch (fact.unit()) {
            case FEN, HUNDREDTHS -> Decimals.format(fact.amount(), HUNDREDTHS);
            case MICROPOINTS -> Decimals.format(fact.amount(), MICROPOINTS);
            case COUNT -> Long.toString(fact.amount());
            case RATE -> Decimals.format(fact.amount(), PPM_OF_PERCENT) + "%";
            case FLAG -> Boolean.toString(fact.amount() != 0);
        };
    }

    private static String unit(Fact.Unit unit) {
        return switch (unit) {
            case FEN -> "money";
            case HUNDREDTHS -> "merit";
            case MICROPOINTS -> "points";
            case COUNT, RATE, FLAG -> unit.name().toLowerCase(Locale.ROOT);
        };
    }
}
