package org.tidemark.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tidemark.engine.plan.Plan;

/** Plan texts for tests, and ways to read them. */
final class PlanTexts {

    /** The sample of SPEC section 3: every block and every key but the shares of dividends. */
    static final String SPECIFICATION = resource("specification.yaml");

    /** The least that is a plan. */
    static final String LEAST =
            """
            plan: 1
            programme: least
            currency: CNY
            offers:
              box:
                split: { cost: 60%, platform: 40% }
            """;

    private PlanTexts() {}

    static String resource(String name) {
        try (InputStream in = PlanTexts.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the repository, wherever in it the tests run. */
    static Path inRepository(String path) {
        Path beside = Path.of("..").resolve(path);
        return Files.exists(beside.getParent()) ? beside : Path.of(path);
    }

    static PlanReadResult read(String text) {
        return PlanFile.read("plan.yaml", text);
    }

    static Plan accepted(PlanReadResult result) {
        return switch (result) {
            case PlanReadResult.Accepted accepted -> accepted.plan();
            case PlanReadResult.Refused refused -> throw new AssertionError(refused.report());
        };
    }

    static List<PlanMistake> mistakes(PlanReadResult result) {
        return switch (result) {
            case PlanReadResult.Accepted accepted ->
                    throw new AssertionError("accepted: " + accepted.plan());
            case PlanReadResult.Refused refused -> refused.mistakes();
        };
    }
}
