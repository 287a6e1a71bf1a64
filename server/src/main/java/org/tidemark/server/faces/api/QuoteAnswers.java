package org.tidemark.server.faces.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.kernel.quotes.PointsQuote;
import org.tidemark.server.kernel.quotes.RedemptionQuote;

/** What quotes answer: names, decimal strings, and what they are worth. */
final class QuoteAnswers {

    private static final String NOTE = "That it is a figure of this moment and no promise";

    private QuoteAnswers() {}

    record ForOrder(
            long sequence, List<Earning> earnings, @Schema(description = NOTE) String note) {
        static ForOrder of(long sequence, OrderQuote quote, String note) {
            return new ForOrder(
                    sequence, quote.earnings().stream().map(Earning::of).toList(), note);
        }
    }

    record Earning(
            String programme,
            @Schema(
                            description = "What of the paid amount is eligible for points",
                            example = "1000.00")
                    String eligible,
            @Schema(description = "Points handed out, rounded down", example = "147.000000")
                    String points,
            @Schema(description = "What the mechanisms would give besides, rounded down")
                    List<FactAnswer> facts) {
        static Earning of(OrderQuote.Earning earning) {
            return new Earning(
                    earning.programme(),
                    Answers.money(earning.eligibleFen()),
                    Answers.points(earning.pointsMicro()),
                    earning.facts().stream().map(FactAnswer::of).toList());
        }
    }

    record ForRedemption(
            long sequence,
            @Schema(example = "147.000000") String points,
            @Schema(description = "Value at the price, rounded down", example = "247.05")
                    String gross,
            @Schema(description = "What stays in the pool", example = "49.41") String retained,
            @Schema(description = "What is paid, rounded down", example = "197.64") String payout,
            @Schema(description = NOTE) String note) {
        static ForRedemption of(long sequence, RedemptionQuote quote, String note) {
            return new ForRedemption(
                    sequence,
                    Answers.points(quote.pointsMicro()),
                    Answers.money(quote.grossFen()),
                    Answers.money(quote.retainedFen()),
                    Answers.money(quote.payoutFen()),
                    note);
        }
    }

    record ForCash(
            long sequence,
            @Schema(example = "197.64") String cash,
            @Schema(
                            description =
                                    "The least points that pay it, rounded up; left out where no"
                                            + " number of points does",
                            nullable = true,
                            example = "147.000000")
                    @Nullable String points,
            @Schema(description = NOTE) String note) {
        static ForCash of(long sequence, PointsQuote quote, String note) {
            return new ForCash(
                    sequence,
                    Answers.money(quote.cashFen()),
                    quote.micropoints().isPresent()
                            ? Answers.points(quote.micropoints().getAsLong())
                            : null,
                    note);
        }
    }
}
