package org.tidemark.server.faces.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.event.Rule.Fraction;
import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.engine.money.Ppm;
import org.tidemark.server.kernel.ledger.AssetName;
import org.tidemark.server.kernel.statements.Quantity;
import org.tidemark.server.kernel.statements.StatementReason;
import org.tidemark.server.web.text.Wording;

/** A term of the explanation of an amount: base times rate, or times numerator by denominator. */
record ReasonAnswer(
        @Schema(example = "referral-direct") String rule,
        @Schema(description = "Section of the specification", example = "5.2") String section,
        @Schema(description = "In the language asked for") String text,
        @Schema(
                        description =
                                "What it does to the amount: works out a later base, is added, or"
                                        + " limits the sum",
                        allowableValues = {"base", "add", "at-most"})
                String step,
        @Schema(example = "1000.00") String base,
        @Schema(description = "Parts per million as a decimal of one", example = "0.100000")
                @Nullable String rate,
        @Schema(description = "Where the fraction is no rate") @Nullable String numerator,
        @Schema(description = "Where the fraction is no rate") @Nullable String denominator,
        @Schema(description = "What it comes to, rounded down", example = "100.00") String result,
        @Schema(allowableValues = {"none", "down"}) String rounding,
        @Schema(description = "There and true where this limit cut the amount")
                @Nullable Boolean limits) {

    static ReasonAnswer of(StatementReason reason, String asset, Wording wording) {
        Rule rule = reason.rule();
        Fraction fraction = rule.fraction();
        boolean rate = fraction == Fraction.RATE;
        boolean plain = fraction == Fraction.ONE;
        return new ReasonAnswer(
                rule.code(),
                rule.section(),
                wording.say("rule." + rule.code()),
                switch (rule.step()) {
                    case BASE -> "base";
                    case ADD -> "add";
                    case AT_MOST -> "at-most";
                },
                decimal(Quantity.ofBase(rule), reason.base(), asset),
                rate ? Decimals.format(reason.numerator(), Ppm.DECIMALS) : null,
                rate || plain
                        ? null
                        : decimal(Quantity.ofNumerator(rule), reason.numerator(), asset),
                rate || plain
                        ? null
                        : decimal(Quantity.ofDenominator(rule), reason.denominator(), asset),
                decimal(Quantity.ofValue(rule), reason.value(), asset),
                reason.rounded() ? "down" : "none",
                reason.limits() ? Boolean.TRUE : null);
    }

    private static String decimal(Quantity quantity, long value, String asset) {
        return Decimals.format(
                value,
                switch (quantity) {
                    case MONEY, MERIT -> Fen.DECIMALS;
                    case POINTS -> Micropoints.DECIMALS;
                    case POSTED -> AssetName.of(asset).decimals();
                    case COUNT -> 0;
                });
    }
}
