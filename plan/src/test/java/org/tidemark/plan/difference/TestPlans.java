package org.tidemark.plan.difference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.PlanFile;
import org.tidemark.plan.PlanReadResult;

/** Plans that differ in this or that. */
final class TestPlans {

    private TestPlans() {}

    /** The sample of the specification: a plan with every block. */
    static String text() {
        try (InputStream in =
                TestPlans.class.getResourceAsStream("/org/tidemark/plan/specification.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Plan everything() {
        return plan(text() + "group: { size: 3, window: P3D }\n");
    }

    static Plan plan(String text) {
        return switch (PlanFile.read("plan", text)) {
            case PlanReadResult.Accepted accepted -> accepted.plan();
            case PlanReadResult.Refused refused -> throw new AssertionError(refused.report());
        };
    }
}
