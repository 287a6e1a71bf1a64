package org.tidemark.engine;

import static org.tidemark.engine.Refusals.refuse;

import java.util.List;
import java.util.Optional;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.mechanism.Offer;
import org.tidemark.engine.mechanism.Programme;
import org.tidemark.engine.plan.BadPlanException;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PlanBlock;
import org.tidemark.engine.plan.PlanReader;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.engine.plan.TeamTerms;

/**
 * Adoption of plans (SPEC 5.0): a new programme, or a new version that makes nothing earned worse.
 */
final class PlanCommands {

    private final PlanReader reader;
    private final Book book;
    private final Programmes programmes;
    private final EventWriter events;
    private String currency = "";

    PlanCommands(PlanReader reader, Book book, Programmes programmes, EventWriter events) {
        this.reader = reader;
        this.book = book;
        this.programmes = programmes;
        this.events = events;
    }

    /** The ledger's currency, empty before the first plan. */
    String currency() {
        return currency;
    }

    Outcome adopt(String text) {
        Plan plan;
        try {
            plan = reader.read(text);
        } catch (BadPlanException e) {
            return refuse(Refusal.BAD_PLAN, e.getMessage());
        }
        int number = book.findProgramme(plan.programme());
        if (number >= 0) {
            Optional<Outcome> refusal = refuseVersion(programmes.get(number).plan(), plan);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        if (!currency.isEmpty() && !currency.equals(plan.currency())) {
            return refuse(
                    Refusal.FIXED_TERMS,
                    "the ledger's currency is "
                            + currency
                            + ", the plan's is "
                            + plan.currency()
                            + "; a ledger has one currency");
        }
        for (OfferTerms terms : plan.offers()) {
            Offer other = programmes.offer(terms.id());
            if (other != null && other.programme().number() != number) {
                return refuse(
                        Refusal.DUPLICATE_OFFER,
                        "offer \""
                                + terms.id()
                                + "\" belongs to programme \""
                                + other.programme().plan().programme()
                                + "\"; offer ids are unique across a ledger");
            }
        }
        Programme programme = force(number, text, plan);
        events.begin(EventType.PLAN_ADOPTED, programme.number(), EventSink.NONE);
        events.end();
        return Outcome.Accepted.INSTANCE;
    }

    private Programme force(int number, String text, Plan plan) {
        currency = plan.currency();
        int inForce = number >= 0 ? number : book.openProgramme(plan.programme());
        return programmes.bringIntoForce(inForce, text, plan);
    }

    /** What a new version may not do to what is there; the first applicable refusal. */
    private static Optional<Outcome> refuseVersion(Plan before, Plan after) {
        Optional<PoolTerms> poolBefore = before.block(PoolTerms.class);
        Optional<PoolTerms> poolAfter = after.block(PoolTerms.class);
        Optional<Outcome> worse =
                poolBefore.flatMap(old -> poolAfter.flatMap(now -> refuseWorse(old, now)));
        if (worse.isPresent()) {
            return worse;
        }
        for (PlanBlock block : before.blocks()) {
            if (block.holdsClaims() && after.block(block.getClass()).isEmpty()) {
                return fixed(
                        "members have claims under \""
                                + block.key()
                                + "\" of the version in force; a new version must keep it");
            }
        }
        boolean poolFixed =
                poolBefore.isEmpty()
                        || poolBefore.get().issuePriceFen()
                                        == poolAfter.orElseThrow().issuePriceFen()
                                && poolBefore.get().cap().basis() == poolAfter.get().cap().basis();
        if (!poolFixed) {
            return fixed("issue price and cap basis of a programme never change");
        }
        if (!levels(after)
                .subList(0, Math.min(levels(before).size(), levels(after).size()))
                .equals(levels(before))) {
            return fixed("levels keep their names and order; new ones may follow");
        }
        return before.blocks().stream()
                .filter(block -> block.holdsClaims() && !keepsTerms(block, after))
                .findFirst()
                .flatMap(block ->
                        fixed(
                                "\""
                                        + block.key()
                                        + "\" keeps its units, new ones may follow: "
                                        + String.join(", ", block.fixedTerms())));
    }

    private static boolean keepsTerms(PlanBlock block, Plan after) {
        return after.block(block.getClass())
                .map(now -> now.fixedTerms().containsAll(block.fixedTerms()))
                .orElse(false);
    }

    private static Optional<Outcome> refuseWorse(PoolTerms old, PoolTerms now) {
        if (now.retentionPpm() > old.retentionPpm()) {
            return Optional.of(
                    refuse(
                            Refusal.WORSENS_TERMS,
                            "retention would rise from "
                                    + old.retentionPpm()
                                    + " to "
                                    + now.retentionPpm()
                                    + " ppm; nothing already earned may get worse"));
        }
        if (now.cap().multiplePpm() < old.cap().multiplePpm()) {
            return Optional.of(
                    refuse(
                            Refusal.WORSENS_TERMS,
                            "the cap would fall from "
                                    + old.cap().multiplePpm()
                                    + " to "
                                    + now.cap().multiplePpm()
                                    + " ppm of the spend; nothing already earned may get worse"));
        }
        return Optional.empty();
    }

    private static Optional<Outcome> fixed(String detail) {
        return Optional.of(refuse(Refusal.FIXED_TERMS, detail));
    }

    private static List<String> levels(Plan plan) {
        return plan.block(TeamTerms.class).stream()
                .flatMap(team -> team.levels().stream())
                .map(TeamTerms.Level::name)
                .toList();
    }

    /** Brings the plan of saved state back into force, for a programme that the book has read. */
    void restore(int number, String text) {
        try {
            Plan plan = reader.read(text);
            currency = plan.currency();
            programmes.bringIntoForce(number, text, plan);
        } catch (BadPlanException e) {
            throw new LedgerException.UnreadableState(
                    "the saved plan of programme "
                            + number
                            + " does not pass the reader any more: "
                            + e.getMessage());
        }
    }
}
