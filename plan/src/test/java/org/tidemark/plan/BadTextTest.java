package org.tidemark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts that are no YAML, or YAML of a kind that no plan needs. */
class BadTextTest {

    private static PlanMistake only(String text) {
        assertThat(PlanTexts.mistakes(PlanTexts.read(text))).hasSize(1);
        return PlanTexts.mistakes(PlanTexts.read(text)).getFirst();
    }

    private static void refused(String text, int line, int column, String words) {
        PlanMistake mistake = only(text);
        assertThat(mistake.message()).contains(words);
        assertThat(mistake.line()).isEqualTo(line);
        assertThat(mistake.column()).isEqualTo(column);
    }

    @Test
    void an_empty_file_is_no_plan() {
        refused("", 1, 1, "the file is empty");
        refused("# nothing but a comment\n", 1, 1, "the file is empty");
        refused("---\n", 2, 1, "nothing stands here");
    }

    @Test
    void a_file_that_is_no_block_of_keys_is_no_plan() {
        refused("- plan: 1\n", 1, 1, "a list stands here");
        refused("plan\n", 1, 1, "\"plan\" stands here");
        assertThat(PlanTexts.mistakes(PlanTexts.read("{}"))).hasSize(4);
    }

    @Test
    void broken_yaml_is_told_with_its_place() {
        refused("plan: 1\nprogramme: [a\ncurrency: CNY\n", 3, 9, "this is no YAML");
        refused("plan: 1\n  currency: CNY\n", 2, 11, "this is no YAML");
        refused("plan: 1\n\tcurrency: CNY\n", 2, 1, "this is no YAML");
        refused("plan: \"1\n", 2, 1, "this is no YAML");
        refused("%YAML 3.1\n---\nplan: 1\n", 1, 1, "this is no YAML");
    }

    @Test
    void a_control_character_is_told_with_its_place() {
        refused("plan: 1\nprogramme: a\u0007b\n", 2, 13, "U+0007");
        refused("plan: 1\nprogramme: 大\ud800b\n", 2, 13, "U+D800");
    }

    @Test
    void half_a_character_in_an_escape_is_refused() {
        refused(PlanTexts.LEAST + "title: { en: \"a\\ud800b\" }\n", 7, 14, "control character");
    }

    @Test
    void two_plans_in_one_file_are_refused() {
        refused(PlanTexts.LEAST + "---\n" + PlanTexts.LEAST, 7, 1, "a second document");
    }

    @Test
    void tags_are_refused() {
        refused("plan: !!int 1\n", 1, 7, "tag:yaml.org,2002:int");
        refused("plan: !java/object {}\n", 1, 7, "the tag");
    }

    @Test
    void keys_that_are_no_words_are_refused() {
        refused("? [plan]\n: 1\n", 1, 3, "a list cannot be a key");
    }

    @Test
    void aliases_of_nothing_are_refused() {
        refused("plan: *one\n", 1, 7, "nothing before this is named &one");
        refused("plan: &one [*one]\n", 1, 13, "nothing before this is named &one");
    }

    @Test
    void an_alias_bomb_does_not_go_off() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s, %s]\n".formatted(i, i, before, before));
        }

        assertThat(only(bomb.toString()).message()).contains("repetitions by alias counted");
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(only("[".repeat(500_000)).message()).contains("nested more than 20 deep");
        assertThat(only("a: {".repeat(200_000)).message()).contains("nested more than 20 deep");
        assertThat(only("{a: ".repeat(200_000)).message()).contains("nested more than 20 deep");
    }

    @Test
    void a_file_of_more_than_a_mebibyte_is_refused() {
        String comment = "#" + "托".repeat((1 << 20) / 3) + "\n";

        assertThat(only(PlanTexts.LEAST + comment).message()).contains("longer than 1 MiB");
        PlanTexts.accepted(PlanTexts.read(PlanTexts.LEAST + "#" + comment.substring(600)));
    }

    @Test
    void thousands_of_mistakes_are_cut_short() {
        StringBuilder text = new StringBuilder(PlanTexts.LEAST);
        for (int i = 0; i < 5_000; i++) {
            text.append("nonsense-").append(i).append(": 1\n");
        }

        assertThat(PlanTexts.mistakes(PlanTexts.read(text.toString())))
                .hasSize(MistakeList.MAX_MISTAKES + 1)
                .last()
                .satisfies(last -> assertThat(last.message()).startsWith("more mistakes follow"));
    }

    @Test
    void what_is_found_is_shown_short_and_printable() {
        String title = "title: { en: \"\\u0007" + "x".repeat(5_000) + "\" }\n";

        assertThat(only(PlanTexts.LEAST + title).message())
                .startsWith("\"?" + "x".repeat(39) + "...\" is blank or too long")
                .hasSizeLessThan(200);
    }
}
