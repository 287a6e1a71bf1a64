package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class SealedSwitchesTest {
    private static final String SAMPLE =
            """
            sealed interface Shape permits Round, Square {}
            record Round() implements Shape {}
            record Square() implements Shape {}
            class Sides {
                int whole(Shape shape) {
                    return switch (shape) {
                        case Round round -> 0;
                        case Square square -> 4;
                    };
                }
                int lazy(Shape shape) {
                    return switch (shape) {
                        case Round round -> 0;
                        default -> 4;
                    };
                }
                void lazier(Shape shape) {
                    switch (shape) {
                        case Square square -> System.out.println();
                        default -> {}
                    }
                }
                int ofText(String text) {
                    return switch (text) {
                        case "round" -> 0;
                        default -> 4;
                    };
                }
            }
            """;

    @Test
    void no_switch_over_a_sealed_type_has_a_default() {
        StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
        List<String> found =
                SealedSwitches.in(files.getJavaFileObjectsFromPaths(Sources.mainFiles()));
        String root = Sources.root() + "/";
        Frozen.check(
                "sealed-defaults",
                found.stream()
                        .map(place -> place.replace(root, "").replaceFirst(":\\d+$", ""))
                        .toList());
    }

    @Test
    void a_default_that_hides_a_new_kind_is_told() {
        assertThat(SealedSwitches.in(List.of(source("Sides.java", SAMPLE))))
                .containsExactly("/Sides.java:12", "/Sides.java:18");
    }

    @Test
    void what_the_compiler_does_not_understand_is_told() {
        assertThat(SealedSwitches.in(List.of(source("Broken.java", "class Broken { Nowhere x; }"))))
                .hasSize(1)
                .allMatch(told -> told.startsWith("not understood"));
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(
                URI.create("memory:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoring) {
                return text;
            }
        };
    }
}
