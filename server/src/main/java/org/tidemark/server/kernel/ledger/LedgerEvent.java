package org.tidemark.server.kernel.ledger;

import java.util.List;
import java.util.Optional;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.money.Fen;

/**
 * One event of a receipt (SPEC section 4).
 *
 * @param programme the one programme that it is about, empty if there is none
 * @param member the member that it is about, empty if there is none
 * @param figures what no posting shows
 */
public record LedgerEvent(
        EventType type,
        String programme,
        String member,
        List<Figure> figures,
        List<Posting> postings) {

    public LedgerEvent {
        figures = List.copyOf(figures);
        postings = List.copyOf(postings);
    }

    /**
     * A figure that no posting shows.
     *
     * @param amount in the detail's unit; 0 where it is a member
     * @param member the member's id; empty where it is an amount
     */
    public record Figure(Detail detail, long amount, String member) {}

    /**
     * One side of a movement; positive is into the account.
     *
     * @param amount in the asset's smallest unit
     * @param terms why it is this amount
     */
    public record Posting(AccountName account, AssetName asset, long amount, List<Term> terms) {

        public Posting {
            terms = List.copyOf(terms);
        }
    }

    /** A term of an amount: {@code |base| * numerator / denominator}, as its rule rounds it. */
    public record Term(Rule rule, long base, long numerator, long denominator) {

        /** How much it is, without the sign. */
        public long magnitude() {
            return rule.worth(Math.abs(base), numerator, denominator).longValueExact();
        }
    }

    /**
     * A part of what a refund was cut by.
     *
     * @param rule why; empty where the record says only how much it is in all
     */
    public record Deduction(Optional<Rule> rule, Fen amount) {}

    /** The amount of a figure in fen, nothing where the event has no such figure. */
    Fen fenOf(Detail detail) {
        return new Fen(
                figures.stream()
                        .filter(figure -> figure.detail() == detail)
                        .mapToLong(Figure::amount)
                        .sum());
    }

    /** The member that a figure names. */
    Optional<String> memberOf(Detail detail) {
        return figures.stream()
                .filter(figure -> figure.detail() == detail)
                .map(Figure::member)
                .findFirst();
    }

    /**
     * The deductions of a reversal. Their terms stand at whatever was paid back; where all was
     * deducted, only the sum is known.
     */
    List<Deduction> deductions(Fen sum) {
        List<Deduction> told =
                postings.stream()
                        .map(posting ->
                                posting.terms().stream()
                                        .filter(term -> term.rule().isCut())
                                        .map(term ->
                                                new Deduction(
                                                        Optional.of(term.rule()),
                                                        new Fen(term.magnitude())))
                                        .toList())
                        .filter(cuts -> !cuts.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        return told.isEmpty() && sum.isPositive()
                ? List.of(new Deduction(Optional.empty(), sum))
                : told;
    }
}
