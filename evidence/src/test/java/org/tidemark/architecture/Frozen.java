package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a rule of the house still finds, known by name in {@code src/test/resources/architecture}.
 * Such a list may only shrink: what is new breaks the rule, and what is gone must leave the list.
 */
final class Frozen {
    private Frozen() {}

    /** Compares what a rule finds with its list. */
    static void check(String rule, Collection<String> found) {
        assertThat(news(found, known(rule)))
                .as("break the rule: mend them (the list %s.txt may only shrink)", rule)
                .isEmpty();
        assertThat(news(known(rule), found))
                .as("obey the rule now: take them out of %s.txt", rule)
                .isEmpty();
    }

    /** Compares how often a rule finds each with its list, a name and a number in a line. */
    static void checkCounts(String rule, Map<String, Integer> found) {
        Map<String, Integer> known = new TreeMap<>();
        for (String line : known(rule)) {
            int blank = line.lastIndexOf(' ');
            known.put(line.substring(0, blank), Integer.valueOf(line.substring(blank + 1)));
        }
        assertThat(more(found, known))
                .as("break the rule more than before: mend them (%s.txt may only shrink)", rule)
                .isEmpty();
        assertThat(more(known, found))
                .as("break the rule less than %s.txt says: write what is left of these", rule)
                .isEmpty();
    }

    /** The first without the second. */
    static Set<String> news(Collection<String> found, Collection<String> known) {
        Set<String> news = new TreeSet<>(found);
        news.removeAll(known);
        return news;
    }

    /** What the first counts more often than the second, with the difference. */
    static Map<String, Integer> more(Map<String, Integer> found, Map<String, Integer> known) {
        Map<String, Integer> more = new TreeMap<>();
        found.forEach((name, count) -> {
            int above = count - known.getOrDefault(name, 0);
            if (above > 0) {
                more.put(name, above);
            }
        });
        return more;
    }

    private static Set<String> known(String rule) {
        Path list =
                Sources.root().resolve("evidence/src/test/resources/architecture/" + rule + ".txt");
        return Sources.lines(list).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
