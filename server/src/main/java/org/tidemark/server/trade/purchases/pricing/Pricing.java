package org.tidemark.server.trade.purchases.pricing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.purchases.model.Discount;
import org.tidemark.server.trade.purchases.model.Parts;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;

/** A price while it is made: who asks, the lines, and what was taken off. A value. */
public record Pricing(PriceQuestion question, List<PricedLine> lines, List<Discount> discounts) {

    public Pricing {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
    }

    /** Before the first step. */
    public static Pricing of(PriceQuestion question) {
        return new Pricing(question, List.of(), List.of());
    }

    /** The same with one line more, at its list price. */
    public Pricing plus(
            Item item, Terms terms, Supply supply, int quantity, long grams, long unitFen) {
        if (unitFen <= 0) {
            throw new PricingException(
                    PricingException.Problem.PRICE, item.title().en() + " costs nothing");
        }
        List<PricedLine> more = new ArrayList<>(lines);
        more.add(
                new PricedLine(
                        lines.size() + 1, item, terms, supply, quantity, grams, unitFen, 0, 0, 0));
        return new Pricing(question, more, discounts);
    }

    /** The same with another price of a piece of a line. */
    public Pricing at(int line, long unitFen) {
        if (unitFen <= 0) {
            throw new PricingException(
                    PricingException.Problem.PRICE, "line " + line + " costs nothing");
        }
        return with(line, one -> one.at(unitFen));
    }

    /**
     * The same with so much off a line, as far as it goes: what its goods cost stays.
     *
     * @param code of the step, once a line
     * @param title what people read
     */
    public Pricing less(int line, String code, LocalizedText title, long amountFen) {
        long off = Math.min(amountFen, line(line).mostDiscountFen());
        if (off <= 0) {
            return this;
        }
        List<Discount> more = new ArrayList<>(discounts);
        more.add(new Discount(line, code, title, off));
        return new Pricing(question, with(line, one -> one.less(off)).lines, more);
    }

    /** The same with so much off the goods together, first lines first, as far as it goes. */
    public Pricing lessOffGoods(String code, LocalizedText title, long amountFen) {
        Pricing now = this;
        long toGo = amountFen;
        for (PricedLine line : lines) {
            if (line.goods() || question.kind() != PurchaseKind.SHOP) {
                long off = Math.min(toGo, line.mostDiscountFen());
                now = now.less(line.line(), code, title, off);
                toGo -= off;
            }
        }
        return now;
    }

    /** The same with so much of a line paid by coins and by the wallet. */
    public Pricing paidBy(int line, long coinsFen, long walletFen) {
        return with(line, one -> one.paidBy(coinsFen, walletFen));
    }

    private Pricing with(int line, UnaryOperator<PricedLine> change) {
        return new Pricing(
                question,
                lines.stream().map(one -> one.line() == line ? change.apply(one) : one).toList(),
                discounts);
    }

    private PricedLine line(int line) {
        return lines.get(line - 1);
    }

    /** The goods alone, in fen. */
    public long goodsFen() {
        return lines.stream().filter(PricedLine::goods).mapToLong(PricedLine::amountFen).sum();
    }

    /** Everything, in fen. */
    public long totalFen() {
        return lines.stream().mapToLong(PricedLine::amountFen).sum();
    }

    /** What was taken off in all, in fen. */
    public long discountFen() {
        return discounts.stream().mapToLong(Discount::amountFen).sum();
    }

    /** What all the goods weigh. */
    public long grams() {
        return lines.stream().mapToLong(PricedLine::grams).sum();
    }

    /** The most that coins may pay of it, in fen. */
    public long mostCoinsFen() {
        return lines.stream().mapToLong(PricedLine::mostCoinsFen).sum();
    }

    /** By source. */
    public Parts parts() {
        return lines.stream().map(PricedLine::parts).reduce(Parts.NONE, Parts::plus);
    }

    /** What each offer comes to, delivery left out: what its disclosure is about. */
    public Map<String, Long> byOffer() {
        Map<String, Long> sums = new LinkedHashMap<>();
        for (PricedLine line : lines) {
            if (line.goods()) {
                sums.merge(line.terms().offer(), line.amountFen(), Math::addExact);
            }
        }
        return sums;
    }

    /** The lines as they are ordered. */
    public List<PurchaseLine> ordered() {
        return lines.stream().map(PricedLine::ordered).toList();
    }
}
