package org.tidemark.plan.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tidemark.engine.plan.BadPlanException;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.YamlPlanReader;

/** Plans for the tests of disclosures. */
final class Plans {

    /** Nothing but goods. */
    static final String LEAST =
            """
            plan: 1
            programme: least
            currency: EUR
            offers:
              box:
                split: { cost: 60%, platform: 40% }
            """;

    /**
     * Limits, a window, a cap of the contribution, unlike what the files in the repository have.
     */
    static final String LIMITED =
            """
            plan: 1
            programme: limited
            currency: CNY
            pool:
              issuePrice: "2.00"
              mintRatio: 50%
              retention: 10%
              cap: { multiple: 2, basis: contribution }
              issuance: { from: 2026-01-01, until: 2026-12-31 }
              limits: { perOrder: "500.00", verifiedOnly: true }
            offers:
              box:
                split: { cost: 50%, platform: 20%, queue: 10%, pool: 20% }
            queue: { target: 100% }
            """;

    private Plans() {}

    static Plan read(String text) {
        try {
            return new YamlPlanReader().read(text);
        } catch (BadPlanException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static Plan file(String name) {
        Path beside = Path.of("../plans");
        try {
            return read(
                    Files.readString(
                            (Files.exists(beside) ? beside : Path.of("plans")).resolve(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Disclosure disclosure(Plan plan) {
        return Disclosure.of(plan, plan.offers().getFirst(), 100_000);
    }
}
