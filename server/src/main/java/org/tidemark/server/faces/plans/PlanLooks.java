package org.tidemark.server.faces.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.Language;
import org.tidemark.plan.PlanFacts;
import org.tidemark.plan.check.CheckInput;
import org.tidemark.plan.check.CheckResult;
import org.tidemark.plan.check.CheckResult.Checked;
import org.tidemark.plan.check.PlanCheck;
import org.tidemark.plan.difference.PlanDifferences;
import org.tidemark.plan.report.FiguresReport;
import org.tidemark.server.kernel.coming.ComingPlans;
import org.tidemark.server.kernel.coming.NoticeRule;
import org.tidemark.server.kernel.disclosures.Disclosures;
import org.tidemark.server.kernel.ledger.DroppedOffers;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.kernel.quotes.Foresights;
import org.tidemark.server.web.site.CommandForms;

/** Looks a plan's text over: the check that the command line makes, and what is in force. */
@Component
final class PlanLooks {

    /** What an order of each offer is taken to come to where a buyer would be told of it. */
    private static final long EXAMPLE_FEN = 100_000;

    private final PlansInForce plans;
    private final Foresights foresights;
    private final Disclosures disclosures;
    private final DroppedOffers dropped;
    private final ComingPlans coming;
    private final NoticeRule notice;
    private final Clock clock;

    PlanLooks(
            PlansInForce plans,
            Foresights foresights,
            Disclosures disclosures,
            DroppedOffers dropped,
            ComingPlans coming,
            NoticeRule notice,
            Clock clock) {
        this.plans = plans;
        this.foresights = foresights;
        this.disclosures = disclosures;
        this.dropped = dropped;
        this.coming = coming;
        this.notice = notice;
        this.clock = clock;
    }

    PlanLook of(String text, Language language) {
        CheckInput input = new CheckInput(PlanFacts.none(), List.of(), LocalDate.now(clock));
        return switch (PlanCheck.of("plan", text, input)) {
            case CheckResult.Unreadable unreadable ->
                    PlanLook.mistaken(text, unreadable.refused().mistakes());
            case Checked checked -> looked(text, checked, language);
        };
    }

    /** When what was looked at could begin. */
    PlanBegin begin(PlanLook look) {
        return new PlanBegin(notice, look.mayBeLess(), LocalDate.now(clock));
    }

    private PlanLook looked(String text, Checked checked, Language language) {
        Plan plan = checked.plan();
        Optional<PlanInForce> inForce = plans.find(plan.programme());
        return new PlanLook(
                text,
                List.of(),
                Optional.of(checked),
                refusal(text),
                dropped.inUse(text),
                inForce,
                inForce.map(old -> PlanDifferences.of(old.plan(), plan)).orElse(List.of()),
                coming.waiting(plan.programme()).isPresent(),
                FiguresReport.text(plan, checked.economics(), language),
                plan.offers().stream()
                        .map(offer ->
                                new PlanLook.Told(
                                        offer.title(),
                                        disclosures.foretell(plan, offer, EXAMPLE_FEN, language)))
                        .toList());
    }

    private Optional<Outcome.Rejected> refusal(String text) {
        Command adoption =
                new Command.AdoptPlan(
                        LedgerClient.head("plan-" + CommandForms.newId(), By.NOBODY), text);
        return foresights.of(adoption).value().outcome() instanceof Outcome.Rejected rejected
                ? Optional.of(rejected)
                : Optional.empty();
    }
}
