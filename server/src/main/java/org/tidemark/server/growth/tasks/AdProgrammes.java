package org.tidemark.server.growth.tasks;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.AdPointTerms;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;

/** The programmes whose ad points are released to those who do a day's tasks. */
@Component
final class AdProgrammes {

    private final PlansInForce plans;

    AdProgrammes(PlansInForce plans) {
        this.plans = plans;
    }

    /** One programme; the rate is the part of the ad points that a day releases. */
    record AdProgramme(String id, LocalizedText title, int dailyTasks, int releasePpm) {}

    /** All of them, in order of adoption. */
    List<AdProgramme> all() {
        return plans.all().stream().flatMap(AdProgrammes::released).toList();
    }

    private static Stream<AdProgramme> released(PlanInForce inForce) {
        return inForce.plan().block(AdPointTerms.class).stream()
                .map(terms ->
                        new AdProgramme(
                                inForce.id(),
                                inForce.plan().title(),
                                terms.dailyTasks(),
                                terms.releaseRatePpm()));
    }
}
