package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever cites the specification, in code, documents and pages, cites a place that exists. */
class CitationsTest {
    private static final Set<String> ANCHORS =
            Documents.ids(Documents.text(Documents.specification()));

    /** A document by its name in capitals, and a section of it. */
    private static final Pattern NAMED =
            Pattern.compile("\\b([A-Z]{3,})(?:\\.md)?,?\\s+[Ss]ections?\\s+\\d");

    @Test
    void every_citation_leads_to_a_place_in_the_specification() {
        List<String> dangling = new ArrayList<>();
        int cited = 0;
        for (Path file : Documents.all()) {
            String text = Documents.text(file);
            cited += Citations.in(text).size();
            dangling(text).forEach(citation -> dangling.add(file + ":" + citation));
            Citations.missingInItself(text).forEach(own -> dangling.add(file + ": " + own));
        }
        assertThat(cited).as("citations found").isGreaterThan(300);
        assertThat(dangling).as("citations of what does not exist").isEmpty();
    }

    @Test
    void no_section_of_a_document_that_is_not_here_is_cited() {
        assertThat(Documents.all())
                .allSatisfy(file -> assertThat(unknownDocuments(Documents.text(file))).isEmpty());
        assertThat(unknownDocuments("as the %s section 3 says".formatted("LORE"))).hasSize(1);
        assertThat(unknownDocuments("as the README section 3 says, and RFC 7231 section 4"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(@ 5.2 steps 4 to 7, 5.3)      | s5-2 s5-2-4 s5-2-7 s5-3",
                "@ 5.3, 5.4 and 5.6             | s5-3 s5-4 s5-6",
                "(@ 5.2 to 5.5 and 6),          | s5-2 s5-5 s6",
                "@ 6: 1, 2, 3 and 4). A break   | s6 s6-1 s6-2 s6-3 s6-4",
                "what @ section 8 has           | s8",
                "the specification, section 5,  | s5",
                "see sections 5 and 8.          | s5 s8",
                "rule 5.12: at most             | s5-12",
                "规则 5.10                      | s5-10",
                "按第 5.5 节收回                 | s5-5",
                "@ 5.2, summand, 1 of 1         | s5-2",
                "@ 6.4).                        | s6 -4"
            })
    void a_citation_is_read_with_its_list_and_its_steps(String text, String anchors) {
        assertThat(Citations.in(text.replace("@", "SPEC")).stream().map(Citations.Citation::anchor))
                .containsExactly(anchors.replace(" -", "-").split(" "));
    }

    @Test
    void a_citation_goes_on_in_the_next_line_of_a_comment() {
        assertThat(Citations.in(" * as told (SPEC\n * section %s).".formatted("5.3")))
                .containsExactly(new Citations.Citation(1, "SPEC\n * section 5.3", "s5-3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPEC %s99",
                "SPEC %s2 step 12 of it",
                "SPEC section %s99",
                "as section %s99 has it",
                "sections %s2 to %s99",
                "SPEC %s2, %s3 and %s77",
                "SPEC %s2 steps 4 to 0",
                "rule %s20",
                "规则 %s20",
                "第 %s20 节",
                "SPEC\n * %s99"
            })
    void a_citation_of_what_does_not_exist_is_told(String text) {
        assertThat(dangling(text.replace("%s", "5."))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RFC 7231 section 4.99",
                "as README section 4.99 says",
                "docs/economics.md, section 99",
                "section 99 of RFC 7231",
                "three rules 20 lines long",
                "a section 100 pages long"
            })
    void other_documents_are_not_taken_for_the_specification(String text) {
        assertThat(Citations.in(text)).isEmpty();
    }

    @Test
    void a_document_with_numbered_headings_means_its_own_sections() {
        String page = "# A page\n\n## 1. One\n\nas section %s says\n";
        assertThat(Citations.in(page.formatted("1"))).isEmpty();
        assertThat(Citations.missingInItself(page.formatted("1"))).isEmpty();
        assertThat(Citations.missingInItself(page.formatted("2"))).hasSize(1);
    }

    private static List<String> unknownDocuments(String text) {
        return NAMED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("SPEC"))
                .filter(name -> !Files.exists(Sources.root().resolve(name + ".md")))
                .toList();
    }

    private static List<String> dangling(String text) {
        return Citations.in(text).stream()
                .filter(citation -> !ANCHORS.contains(citation.anchor()))
                .map(citation ->
                        citation.line() + ": " + citation.text() + " -> " + citation.anchor())
                .toList();
    }
}
