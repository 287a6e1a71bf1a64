package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SourceFilesTest {
    private static final int MAX_LINES = 500;
    private static final Pattern BOOLEAN_VALUE =
            Pattern.compile(
                    "value=\"\\$\\{(!|(\\w+\\.)*(open|active|is[A-Z]\\w*|has[A-Z]\\w*)\\(\\)})");
    private static final int MAX_TEMPLATE_LINE = 200;

    @Test
    void every_module_has_sources() {
        for (String module : Sources.MODULES) {
            assertThat(Sources.allFiles())
                    .anyMatch(file -> file.startsWith(Sources.root().resolve(module)));
        }
    }

    @Test
    void every_package_says_what_it_is_for() {
        var packages = Sources.mainFiles().stream().map(Path::getParent).distinct();
        assertThat(packages)
                .allSatisfy(folder -> {
                    Path info = folder.resolve("package-info.java");
                    assertThat(Files.exists(info)).as("%s exists", info).isTrue();
                    assertThat(Sources.lines(info).getFirst()).startsWith("/**");
                });
    }

    @Test
    void no_file_is_longer_than_500_lines() {
        var tooLong =
                Sources.allFiles().stream()
                        .filter(file -> Sources.lines(file).size() > MAX_LINES)
                        .toList();
        assertThat(tooLong).as("files to split where the meaning splits").isEmpty();
    }

    @Test
    void no_line_of_a_template_is_longer_than_200_characters() {
        Map<String, Integer> tooLong = new TreeMap<>();
        for (Path template : Documents.all()) {
            if (template.toString().endsWith(".jte")) {
                Sources.lines(template).stream()
                        .filter(line -> line.length() > MAX_TEMPLATE_LINE)
                        .forEach(line -> tooLong.merge(name(template), 1, Integer::sum));
            }
        }
        Frozen.checkCounts("long-template-lines", tooLong);
    }

    /** An attribute whose value is a boolean is left out where it is false, and says nothing. */
    @Test
    void no_field_of_a_form_has_a_boolean_for_its_value() {
        List<String> left =
                Documents.all().stream()
                        .filter(file -> file.toString().endsWith(".jte"))
                        .flatMap(file ->
                                Sources.lines(file).stream()
                                        .filter(line -> BOOLEAN_VALUE.matcher(line).find())
                                        .map(line -> name(file) + ": " + line.strip()))
                        .toList();
        assertThat(left).as("say Boolean.toString(...)").isEmpty();
    }

    private static String name(Path template) {
        return Sources.root().relativize(template).toString();
    }
}
