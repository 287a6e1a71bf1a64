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
                differences.add(difference(path, was, is, effect(path, old, now)));
            }
        }
        return List.copyOf(differences);
    }

    private static Difference difference(
            String path, @Nullable PlanField was, @Nullable PlanField is, MemberEffect effect) {
        PlanField any = is != null ? is : Objects.requireNonNull(was);
        return new Difference(
                path,
                any.name(),
                was == null ? NOTHING : was.value(),
                is == null ? NOTHING : is.value(),
                DifferenceWords.find(any.key() + "." + way(was, is)).orElse(EMPTY),
                effect);
    }

    /** Whether a member may get less by any of them; by none nobody does. */
    public static boolean mayBeLess(List<Difference> differences) {
        return differences.stream().anyMatch(one -> one.effect().mayBeLess());
    }

    /**
     * What a change is for members. A list from which nothing is gone has only grown, and what is
     * new in a block or an item that is new itself is told by that one; whatever has no effect of
     * its own may be less.
     */
    private static MemberEffect effect(
            String path, Map<String, PlanField> old, Map<String, PlanField> now) {
        PlanField was = old.get(path);
        PlanField is = now.get(path);
        PlanField any = is != null ? is : Objects.requireNonNull(was);
        if (was == null && !any.container().isEmpty() && isNew(any.container(), old)) {
            return MemberEffect.SAME;
        }
        String way =
                was != null && is != null
                        ? listWay(itemsOf(path, old), itemsOf(path, now), way(was, is))
                        : way(was, is);
        return DifferenceEffects.find(any.key() + "." + way).orElse(MemberEffect.EITHER);
    }

    private static boolean isNew(String container, Map<String, PlanField> old) {
        return old.values().stream().noneMatch(field -> field.container().equals(container));
    }

    /** How a list went whose items are of those names; what is no list has none. */
    private static String listWay(Set<String> before, Set<String> after, String way) {
        if (!after.containsAll(before) || after.isEmpty()) {
            return way;
        }
        return after.size() > before.size() ? "added" : "ordered";
    }

    private static Set<String> itemsOf(String path, Map<String, PlanField> fields) {
        return fields.values().stream()
                .map(PlanField::container)
                .filter(container -> container.startsWith(path + "."))
                .collect(Collectors.toSet());
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
