package org.tidemark.server.faces.plans;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.plan.PlanFile;
import org.tidemark.plan.PlanReadResult;
import org.tidemark.plan.template.PlanTemplate;

/** The example plans, the very files that people read. */
@Component
final class PlanGallery {

    /** Their names, a line each, in the order in which they are shown: the fairest first. */
    static final List<String> NAMES = text("examples.txt").lines().toList();

    private final List<PlanExample> examples = NAMES.stream().map(PlanGallery::read).toList();

    List<PlanExample> all() {
        return examples;
    }

    Optional<PlanExample> find(String name) {
        return examples.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static PlanExample read(String name) {
        String file = "examples/" + name + ".yaml";
        String text = text(file);
        return switch (PlanFile.read(file, text)) {
            case PlanReadResult.Accepted accepted ->
                    new PlanExample(
                            name,
                            accepted.plan(),
                            PlanTemplate.of(text),
                            accepted.places().has("acknowledged"));
            case PlanReadResult.Refused refused ->
                    throw new IllegalStateException(refused.report());
        };
    }

    private static String text(String file) {
        try (InputStream in =
                Objects.requireNonNull(PlanGallery.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
