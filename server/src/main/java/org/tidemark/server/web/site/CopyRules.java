package org.tidemark.server.web.site;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tidemark.plan.law.PromisedReturn;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.forms.Fault;

/**
 * What no text may say that staff publishes: promises of return, by the rule packs of all plans in
 * force; before the first plan by the pack of China.
 */
@Component
public final class CopyRules {

    private static final String BEFORE_ANY_PLAN = "cn";

    private final Supplier<Set<String>> jurisdictions;

    @Autowired
    CopyRules(PlansInForce plans) {
        this(() -> jurisdictions(plans));
    }

    private CopyRules(Supplier<Set<String>> jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /** The rules of one jurisdiction, as a plan names it. */
    public static CopyRules of(String jurisdiction) {
        return new CopyRules(() -> Set.of(jurisdiction));
    }

    private static Set<String> jurisdictions(PlansInForce plans) {
        Set<String> all =
                plans.all().stream()
                        .map(plan -> plan.plan().jurisdiction())
                        .collect(Collectors.toSet());
        return all.isEmpty() ? Set.of(BEFORE_ANY_PLAN) : all;
    }

    /** The fault of a field whose text promises a return: the words and their place. */
    public Optional<Fault> fault(String field, String text) {
        return jurisdictions.get().stream()
                .flatMap(jurisdiction -> PromisedReturn.in(jurisdiction, text).stream())
                .findFirst()
                .map(first ->
                        Fault.at(
                                field,
                                "site.copy.promise",
                                first.words(),
                                first.line(),
                                first.column()));
    }
}
