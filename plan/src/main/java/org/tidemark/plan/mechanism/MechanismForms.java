package org.tidemark.plan.mechanism;

import java.util.List;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Phrase;
import org.tidemark.plan.shape.Reading;
import org.tidemark.plan.shape.Values;

/** The mechanisms that live on a fund, in the order in which plan files name them. */
public final class MechanismForms {

    /** All of them: the one list of this layer. */
    public static final List<MechanismForm> ALL =
            List.of(new DividendForm(), new QueueForm(), new RedPacketForm(), new GroupForm());

    private MechanismForms() {}

    /** Those that a plan has. */
    public static List<MechanismForm> of(Plan plan) {
        return ALL.stream().filter(form -> form.isIn(plan)).toList();
    }

    /** A share above zero needs the mechanism that it is for. */
    public static void needs(
            Values plan, Key<?> mechanism, Values values, Key<Integer> share, Reading reading) {
        if (!plan.has(mechanism) && values.find(share).orElse(0) > 0) {
            reading.mistake(
                    values.spot(share),
                    Phrase.of(
                            "the plan has no %1$s: add the block %1$s or remove this key",
                            "方案没有 %1$s：请加上 %1$s 块，或删去此键", mechanism.name()));
        }
    }
}
