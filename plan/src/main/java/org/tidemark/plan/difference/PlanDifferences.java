package org.tidemark.plan.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.Plan;

/** The door of the package: tells two plans apart. */
public final class PlanDifferences {

    private static final LocalizedText NOTHING = DifferenceWords.same("\u2013");
    private static final LocalizedText EMPTY = DifferenceWords.same("");

    private PlanDifferences() {}

    /**
     * In what a plan differs from the one before, in the order of the plan; none where in nothing.
     */
    public static List<Difference> of(Plan before, Plan after) {
        Map<String, PlanField> old = PlanFields.of(before);
        Map<String, PlanField> now = PlanFields.of(after);
        List<Difference> differences = new ArrayList<>();
        Set<String> paths = new LinkedHashSet<>(now.keySet());
        paths.addAll(old.keySet());
        Set<String> containers =
                now.values().stream().map(PlanField::container).collect(Collectors.toSet());
        for (String path : paths) {
            PlanField was = old.get(path);
            PlanField is = now.get(path);
            if (is == null && !containers.contains(Objects.requireNonNull(was).container())) {
                continue; // its block or list says that it is gone
            }
            if (was == null || is == null || !was.value().equals(is.value())) {
                differences.add(difference(path, was, is));
            }
        }
        return List.copyOf(differences);
    }

    private static Difference difference(
            String path, @Nullable PlanField was, @Nullable PlanField is) {
        PlanField any = is != null ? is : Objects.requireNonNull(was);
        return new Difference(
                path,
                any.name(),
                was == null ? NOTHING : was.value(),
                is == null ? NOTHING : is.value(),
                DifferenceWords.find(any.key() + "." + way(was, is)).orElse(EMPTY));
    }

    private static String way(@Nullable PlanField was, @Nullable PlanField is) {
        if (was == null) {
            return "added";
        }
        if (is == null) {
            return "removed";
        }
        if (was.figure().isEmpty() || is.figure().isEmpty()) {
            return "changed";
        }
        return is.figure().getAsLong() > was.figure().getAsLong() ? "up" : "down";
    }
}
