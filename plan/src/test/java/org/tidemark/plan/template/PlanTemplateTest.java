package org.tidemark.plan.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.plan.PlanFile;
import org.tidemark.plan.PlanReadResult;

class PlanTemplateTest {

    static List<Path> plans() {
        Path beside = Path.of("..", "plans");
        try (Stream<Path> files = Files.list(Files.exists(beside) ? beside : Path.of("plans"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_example_plan_has_main_values_and_is_itself_with_them(Path file) throws IOException {
        PlanTemplate template = PlanTemplate.of(Files.readString(file));
        Map<String, String> own =
                template.fields().stream()
                        .collect(Collectors.toMap(TemplateField::path, TemplateField::value));
        assertThat(own).containsKeys("programme", "title.zh", "title.en");
        assertThat(own.keySet()).anyMatch(path -> path.contains(".split."));
        assertThat(template.with(own)).isEqualTo(template.text());
        assertThat(template.with(Map.of())).isEqualTo(template.text());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void each_value_alone_is_replaced_where_it_stands_and_nowhere_else(Path file)
            throws IOException {
        PlanTemplate template = PlanTemplate.of(Files.readString(file));
        for (TemplateField field : template.fields()) {
            PlanTemplate changed =
                    PlanTemplate.of(template.with(Map.of(field.path(), "another: 1")));
            Map<String, String> expected = new HashMap<>(values(template));
            expected.put(field.path(), "another: 1");
            assertThat(values(changed)).as(field.path()).isEqualTo(expected);
        }
    }

    private static Map<String, String> values(PlanTemplate template) {
        return template.fields().stream()
                .collect(Collectors.toMap(TemplateField::path, TemplateField::value));
    }

    @Test
    void rates_and_names_of_ones_own_make_a_plan_of_ones_own() throws IOException {
        Path seed =
                plans().stream()
                        .filter(file -> file.endsWith("seed.yaml"))
                        .findFirst()
                        .orElseThrow();
        String text =
                PlanTemplate.of(Files.readString(seed))
                        .with(
                                Map.of(
                                        "programme", "tea-house",
                                        "title.zh", "茶馆, 一号",
                                        "pool.retention", "15%",
                                        "pool.issuePrice", "2.00"));
        assertThat(PlanFile.read("plan", text))
                .isInstanceOfSatisfying(
                        PlanReadResult.Accepted.class,
                        accepted -> {
                            assertThat(accepted.plan().programme()).isEqualTo("tea-house");
                            assertThat(accepted.plan().title().zh()).isEqualTo("茶馆, 一号");
                        });
        assertThat(text).contains("retention: 15%", "issuePrice: \"2.00\"", "# The seed plan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "}",
                "a: b",
                "\"",
                "\\",
                "\\\"}, x: {",
                "# no comment",
                "*alias",
                "line\nprogramme: other",
                "[1]",
                "null",
                "\uD83C\uDF75"
            })
    void whatever_is_typed_is_one_value_and_no_structure(String typed) throws IOException {
        for (Path file : plans()) {
            PlanTemplate template = PlanTemplate.of(Files.readString(file));
            PlanTemplate changed = PlanTemplate.of(template.with(Map.of("title.en", typed)));
            assertThat(changed.fields()).hasSameSizeAs(template.fields());
            assertThat(values(changed)).containsEntry("title.en", typed.replace('\n', ' '));
        }
    }
}
