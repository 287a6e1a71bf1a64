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
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.Argument.Thing;
import org.tidemark.engine.reason.ReasonKey;

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
            return unreadable(e);
        }
        Outcome refusal = refusal(plan);
        if (!refusal.accepted()) {
            return refusal;
        }
        Programme programme = force(book.findProgramme(plan.programme()), text, plan);
        events.begin(EventType.PLAN_ADOPTED, programme.number(), EventSink.NONE);
        events.end();
        return Outcome.Accepted.INSTANCE;
    }

    /** Whether an adoption would be accepted; changes nothing. */
    Outcome refuseAdoption(String text) {
        try {
            return refusal(reader.read(text));
        } catch (BadPlanException e) {
            return unreadable(e);
        }
    }

    private static Outcome unreadable(BadPlanException e) {
        return refuse(Refusal.BAD_PLAN, ReasonKey.PLAN_UNREADABLE, e.words());
    }

    private Outcome refusal(Plan plan) {
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
                    ReasonKey.CURRENCY_FIXED,
                    Argument.name(Thing.CURRENCY, currency),
                    Argument.name(Thing.CURRENCY, plan.currency()));
        }
        for (OfferTerms terms : plan.offers()) {
            Offer other = programmes.offer(terms.id());
            if (other != null && other.programme().number() != number) {
                return refuse(
                        Refusal.DUPLICATE_OFFER,
                        ReasonKey.OFFER_ELSEWHERE,
                        Argument.name(Thing.OFFER, terms.id()),
                        Argument.name(Thing.PROGRAMME, other.programme().plan().programme()));
            }
        }
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
                return fixed(ReasonKey.SECTION_KEPT, Argument.name(Thing.SECTION, block.key()));
            }
        }
        boolean poolFixed =
                poolBefore.isEmpty()
                        || poolBefore.get().issuePriceFen()
                                        == poolAfter.orElseThrow().issuePriceFen()
                                && poolBefore.get().cap().basis() == poolAfter.get().cap().basis();
        if (!poolFixed) {
            return fixed(ReasonKey.ISSUE_FIXED);
        }
        if (!levels(after)
                .subList(0, Math.min(levels(before).size(), levels(after).size()))
                .equals(levels(before))) {
            return fixed(ReasonKey.LEVELS_KEPT);
        }
        return before.blocks().stream()
                .filter(block -> block.holdsClaims() && !keepsTerms(block, after))
                .findFirst()
                .flatMap(block ->
                        fixed(
                                ReasonKey.UNITS_KEPT,
                                Argument.name(Thing.SECTION, block.key()),
                                Argument.words(String.join(", ", block.fixedTerms()))));
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
                            ReasonKey.RETENTION_RISES,
                            Argument.rate(old.retentionPpm()),
                            Argument.rate(now.retentionPpm())));
        }
        if (now.cap().multiplePpm() < old.cap().multiplePpm()) {
            return Optional.of(
                    refuse(
                            Refusal.WORSENS_TERMS,
                            ReasonKey.CAP_FALLS,
                            Argument.rate(old.cap().multiplePpm()),
                            Argument.rate(now.cap().multiplePpm())));
        }
        return Optional.empty();
    }

    private static Optional<Outcome> fixed(ReasonKey key, Argument... arguments) {
        return Optional.of(refuse(Refusal.FIXED_TERMS, key, arguments));
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
