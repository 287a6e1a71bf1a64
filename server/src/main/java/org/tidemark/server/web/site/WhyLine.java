package org.tidemark.server.web.site;

import org.tidemark.engine.event.Rule;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.ledger.AssetName;
import org.tidemark.server.kernel.statements.Quantity;
import org.tidemark.server.kernel.statements.StatementReason;

/**
 * One term of an explanation, written for people.
 *
 * @param formula {@code ¥1,000.00 × 5% = ¥50.00}
 */
public record WhyLine(Rule rule, String formula, boolean rounded, boolean limits) {

    /** Where the rule stands, for everybody to read. */
    public String address() {
        return "/rules#s" + rule.section().replace('.', '-');
    }

    public static WhyLine of(StatementReason reason, String asset, Frame frame, String currency) {
        WhyLine.Writer writer = new Writer(asset, frame, currency);
        Rule rule = reason.rule();
        String value = writer.write(Quantity.ofValue(rule), reason.value());
        String base = writer.write(Quantity.ofBase(rule), reason.base());
        String formula =
                switch (rule.fraction()) {
                    case ONE -> value;
                    case RATE ->
                            base
                                    + " × "
                                    + Figures.rate(Math.toIntExact(reason.numerator()))
                                    + " = "
                                    + value;
                    case AMOUNTS, PARTS, SUPPLY_PER_RESERVE, RESERVE_PER_SUPPLY ->
                            base
                                    + " × "
                                    + writer.write(Quantity.ofNumerator(rule), reason.numerator())
                                    + " ÷ "
                                    + writer.write(
                                            Quantity.ofDenominator(rule), reason.denominator())
                                    + " = "
                                    + value;
                };
        return new WhyLine(rule, formula, reason.rounded(), reason.limits());
    }

    private record Writer(String asset, Frame frame, String currency) {

        String write(Quantity quantity, long value) {
            return switch (quantity) {
                case MONEY -> Figures.money(value, currency);
                case POINTS -> Figures.points(value) + " " + frame.say("asset.points");
                case MERIT -> Figures.amount(value, Fen.DECIMALS);
                case COUNT -> Figures.count(value);
                case POSTED ->
                        asset.equals(currency)
                                ? Figures.money(value, currency)
                                : Figures.amount(value, AssetName.of(asset).decimals())
                                        + " "
                                        + frame.assetKind(asset);
            };
        }
    }
}
