package org.tidemark.plan;

import org.tidemark.engine.plan.BadPlanException;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PlanReader;
import org.tidemark.plan.shape.Phrase;

/** The engine's reader of plans. The exception's message holds every mistake, a line each. */
public final class YamlPlanReader implements PlanReader {

    @Override
    public Plan read(String text) throws BadPlanException {
        return switch (PlanFile.read("plan", text)) {
            case PlanReadResult.Accepted accepted -> accepted.plan();
            case PlanReadResult.Refused refused ->
                    throw new BadPlanException(refused.report(Phrase::zh), refused.report());
        };
    }
}
