package org.tidemark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The published documents are what the reader's own declarations say. {@code mvn test -pl plan -am
 * -Dtidemark.documents=write} writes them anew after a change.
 */
class PlanDocumentsTest {

    private static final String BEGIN = "<!-- begin of the tables: written by PlanDocuments -->\n";
    private static final String END = "<!-- end of the tables -->\n";
    private static final String BEGIN_OF_FACTS =
            "<!-- begin of the facts: written by PlanDocuments -->\n";
    private static final String END_OF_FACTS = "<!-- end of the facts -->\n";
    private static final Map<?, ?> SCHEMA = (Map<?, ?>) load(PlanDocuments.jsonSchema());

    private static Object load(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static void isPublished(Path file, String text) throws Exception {
        if ("write".equals(System.getProperty("tidemark.documents"))) {
            Files.writeString(file, text);
        }
        assertThat(file).content().isEqualTo(text);
    }

    @Test
    void the_json_schema_is_published() throws Exception {
        isPublished(PlanTexts.inRepository("docs/plan.schema.json"), PlanDocuments.jsonSchema());
    }

    @Test
    void the_reference_page_has_the_tables_of_every_block() throws Exception {
        Path file = PlanTexts.inRepository("docs/plan-reference.md");
        String page = Files.readString(file);
        String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        String after = page.substring(page.indexOf(END));

        isPublished(file, before + PlanDocuments.referenceTables() + "\n" + after);
    }

    @Test
    void the_reference_page_has_the_table_of_the_facts() throws Exception {
        Path file = PlanTexts.inRepository("docs/plan-reference.md");
        String page = Files.readString(file);
        String before = page.substring(0, page.indexOf(BEGIN_OF_FACTS) + BEGIN_OF_FACTS.length());
        String after = page.substring(page.indexOf(END_OF_FACTS));

        isPublished(file, before + PlanDocuments.factsTable() + "\n" + after);
    }

    static Stream<String> plans() throws Exception {
        return Stream.of(
                PlanTexts.SPECIFICATION,
                PlanTexts.LEAST,
                PlanTexts.resource("vector-101-plan0.yaml"),
                PlanTexts.resource("vector-103-plan1.yaml"),
                PlanTexts.resource("vector-105-plan0.yaml"),
                PlanTexts.resource("vector-107-plan1.yaml"),
                Files.readString(PlanTexts.inRepository("plans/seed.yaml")),
                Files.readString(PlanTexts.inRepository("plans/local-life.yaml")),
                Files.readString(PlanTexts.inRepository("plans/health-mall.yaml")),
                Files.readString(PlanTexts.inRepository("plans/purchase-cycle.yaml")));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_schema_accepts_what_the_reader_accepts(String text) {
        PlanTexts.accepted(PlanTexts.read(text));

        assertThat(JsonSchemaCheck.accepts(SCHEMA, load(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "70",
                "-1%",
                "0.00001%",
                "1.5",
                "'7'' '",
                "[70%]",
                "true",
                "~",
                "{ percent: 70 }"
            })
    void the_schema_refuses_shapes_that_the_reader_refuses(String rate) {
        String text = PlanTexts.LEAST.replace("60%", rate);

        assertThat(PlanTexts.read(text)).isInstanceOf(PlanReadResult.Refused.class);
        assertThat(JsonSchemaCheck.accepts(SCHEMA, load(text))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.tidemark.plan.KeyTest#keys")
    void the_schema_knows_no_key_that_the_reader_does_not_know(KeyTest.Occurrence occurrence) {
        assertThat(JsonSchemaCheck.accepts(SCHEMA, load(occurrence.with(occurrence.key()))))
                .isTrue();
        assertThat(JsonSchemaCheck.accepts(SCHEMA, load(occurrence.with("quux")))).isFalse();
    }
}
