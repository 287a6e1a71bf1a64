package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A name stands for one thing. */
class UniqueNamesTest {
    @Test
    void no_class_has_the_name_of_another() {
        Frozen.checkCounts("same-name", repeated(Sources.mainFiles()));
    }

    @Test
    void a_name_that_stands_twice_is_told() {
        assertThat(
                        repeated(
                                List.of(
                                        Path.of("a/Rule.java"),
                                        Path.of("b/Rule.java"),
                                        Path.of("c/X.java"))))
                .isEqualTo(Map.of("Rule", 2));
    }

    private static Map<String, Integer> repeated(Collection<Path> files) {
        Map<String, Integer> names =
                files.stream()
                        .map(file -> file.getFileName().toString().replace(".java", ""))
                        .filter(name -> !name.equals("package-info"))
                        .collect(
                                Collectors.toMap(
                                        name -> name, name -> 1, Integer::sum, TreeMap::new));
        names.values().removeIf(count -> count == 1);
        return names;
    }
}
