package org.tidemark.server.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.Settlement.Role;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.mechanism.Mechanisms;
import org.tidemark.plan.Language;
import org.tidemark.plan.reason.ReasonWords;

/** The list of rules and roles for readers of a journal: its numbers are those of the records. */
class RuleListTest {

    private static final Path LIST = Path.of("../docs/rules.md");
    private static final Path ACTUAL = Path.of("target/rules.md");

    private final Texts texts =
            new Texts(TextConfiguration.messageSource(), () -> new ReasonWords("CNY"));

    @Test
    void the_list_in_the_documents_is_made_of_what_the_engine_declares() throws IOException {
        String actual = list();
        Files.writeString(ACTUAL, actual);
        assertThat(Files.readString(LIST))
                .as("%s is not what is declared; %s is", LIST, ACTUAL)
                .isEqualTo(actual);
    }

    @Test
    void no_number_and_no_code_is_given_twice() {
        assertThat(Mechanisms.rules()).extracting(Rule::number).doesNotHaveDuplicates();
        assertThat(Mechanisms.rules()).extracting(Rule::code).doesNotHaveDuplicates();
        assertThat(Mechanisms.roles()).extracting(Role::number).doesNotHaveDuplicates();
        assertThat(Mechanisms.roles())
                .extracting(Role::number)
                .allSatisfy(number -> assertThat(number).isBetween(1, 255));
    }

    private String list() {
        StringBuilder list =
                new StringBuilder(
                        """
                        # Rules and roles of the journal

                        Made of what the engine and its mechanisms declare; a test compares. Numbers are those of `journal.proto`, codes those of files and replies. A number is given once and for good.

                        ## Rules: why an amount is what it is

                        | number | code | rule | does | base in | fraction | rounded | English | 中文 |
                        |---|---|---|---|---|---|---|---|---|
                        """);
        for (Rule rule : sorted(Mechanisms.rules(), Comparator.comparingInt(Rule::number))) {
            list.append("| ").append(rule.number());
            cell(list, "`" + rule.code() + "`");
            cell(list, rule.section());
            cell(list, word(rule.step()));
            cell(list, word(rule.unit()));
            cell(list, word(rule.fraction()));
            cell(list, word(rule.rounding()));
            cell(list, texts.in(Language.EN).say("rule." + rule.code()));
            cell(list, texts.in(Language.ZH).say("rule." + rule.code()));
            list.append(" |\n");
        }
        list.append(
                """

                ## Roles: what a component of a settlement stands for

                | number | code | meaning |
                |---|---|---|
                """);
        for (Role role : sorted(Mechanisms.roles(), Comparator.comparingInt(Role::number))) {
            list.append("| ").append(role.number());
            cell(list, "`" + role.code() + "`");
            cell(list, role.meaning());
            list.append(" |\n");
        }
        return list.toString();
    }

    private static void cell(StringBuilder list, String text) {
        list.append(" | ").append(text);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static <E> List<E> sorted(List<E> all, Comparator<E> order) {
        return all.stream().sorted(order).toList();
    }
}
