package org.tidemark.server.web.text;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.reason.Argument;
import org.tidemark.plan.reason.ReasonWords;
import org.tidemark.server.kernel.programmes.PlansInForce;

/** Reasons in the ledger's currency, with programmes and offers by the titles of their plans. */
@Component
final class PlanNames implements Supplier<ReasonWords> {

    private final PlansInForce plans;

    PlanNames(PlansInForce plans) {
        this.plans = plans;
    }

    @Override
    public ReasonWords get() {
        return new ReasonWords(plans.currency(), this::known);
    }

    private LocalizedText known(Argument.Name name) {
        return title(name).orElseGet(() -> new LocalizedText(name.name(), name.name()));
    }

    private Optional<LocalizedText> title(Argument.Name name) {
        return switch (name.thing()) {
            case PROGRAMME -> plans.find(name.name()).map(plan -> plan.plan().title());
            case OFFER -> plans.offer(name.name()).map(offer -> offer.terms().title());
            case COMMAND,
                    MEMBER,
                    SPONSOR,
                    STORE,
                    SUPPLIER,
                    ORDER,
                    HOLD,
                    LEVEL,
                    REGION,
                    FUND,
                    SECTION,
                    CURRENCY ->
                    Optional.empty();
        };
    }
}
