package org.tidemark.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that production runs is known, allowed and named in the SBOM that goes with it. */
class DependenciesTest {

    private static final Path ROOT = Path.of("..");
    private static final Bom BOM = Bom.read(Bom.shipped(ROOT));

    @Test
    void the_sbom_that_is_shipped_names_what_stands_on_the_class_path_and_nothing_else()
            throws IOException {
        String path = Files.readString(ROOT.resolve("cli/target/runtime-classpath"));
        List<String> jars =
                Stream.of(path.strip().split(File.pathSeparator))
                        .map(entry -> Path.of(entry).getFileName().toString())
                        .filter(name -> name.endsWith(".jar") && !name.startsWith("tidemark-"))
                        .toList();
        assertThat(jars).hasSizeGreaterThan(50);
        assertThat(BOM.licences().keySet().stream().map(Library::jar))
                .containsExactlyInAnyOrderElementsOf(jars);
    }

    @Test
    void every_library_is_known_with_its_version_its_reason_and_a_licence_that_is_allowed()
            throws IOException {
        KnownLibraries known =
                KnownLibraries.of(Files.readAllLines(ROOT.resolve("docs/dependencies.md")));
        assertThat(known.problems(BOM.licences())).isEmpty();
    }

    @Test
    void what_is_not_known_or_not_allowed_is_told() {
        KnownLibraries known =
                KnownLibraries.of(
                        List.of(
                                "- `MIT`: anything",
                                "| library | version | licence | declared | why |",
                                "| `a:known` | 1 | MIT |  | to test |",
                                "| `a:older` | 1 | MIT |  | to test |",
                                "| `a:closed` | 1 | SSPL-1.0 |  | to test |",
                                "| `a:either` | 1 | GPL-2.0-only OR MIT |  | to test |",
                                "| `a:changed` | 1 | MIT |  | to test |",
                                "| `a:corrected` | 1 | MIT | BSD-4-Clause | to test |",
                                "| `a:idle` | 1 | MIT |  |  |",
                                "| `a:gone` | 1 | MIT |  | to test |"));
        Map<Library, List<String>> used =
                new java.util.LinkedHashMap<>(
                        Map.of(
                                new Library("a:known", "1"), List.of("MIT"),
                                new Library("a:older", "2"), List.of("MIT"),
                                new Library("a:new", "1"), List.of("MIT"),
                                new Library("a:closed", "1"), List.of("SSPL-1.0"),
                                new Library("a:either", "1"), List.of("GPL-2.0-only", "MIT"),
                                new Library("a:changed", "1"), List.of("AGPL-3.0-only"),
                                new Library("a:corrected", "1"), List.of("BSD-4-Clause"),
                                new Library("a:idle", "1"), List.of("MIT")));
        assertThat(known.problems(used))
                .containsExactlyInAnyOrder(
                        "not known, write: | `a:older` | 2 | MIT |  | to test |",
                        "not known, write: | `a:new` | 1 | MIT |  |  |",
                        "Library[key=a:closed, version=1] is under SSPL-1.0, which is not allowed",
                        "Library[key=a:changed, version=1] is under AGPL-3.0-only, not MIT",
                        "Library[key=a:idle, version=1]: why is it there?",
                        "not used any more: a:gone");
    }
}
