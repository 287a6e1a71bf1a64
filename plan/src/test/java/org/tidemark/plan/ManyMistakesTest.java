package org.tidemark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class ManyMistakesTest {

    private static final String TEXT = PlanTexts.resource("many-mistakes.yaml");
    private static final Pattern PLANTED = Pattern.compile("# ! (\\S+): (.*?)(?= # !|$)");

    private record Planted(int line, String path, String words) {}

    @Test
    void every_mistake_is_found_in_one_reading_on_its_line_with_its_fix() {
        List<Planted> planted = planted();
        List<PlanMistake> mistakes = PlanTexts.mistakes(PlanTexts.read(TEXT));

        SoftAssertions softly = new SoftAssertions();
        for (Planted one : planted) {
            softly.assertThat(mistakes)
                    .as("%s", one)
                    .anySatisfy(mistake -> {
                        assertThat(mistake.line()).isEqualTo(one.line());
                        assertThat(mistake.path()).isEqualTo(one.path());
                        assertThat(mistake.message()).contains(one.words());
                    });
        }
        softly.assertThat(mistakes).hasSameSizeAs(planted);
        softly.assertAll();
        assertThat(planted).hasSizeGreaterThan(40);
    }

    @Test
    void every_mistake_is_told_in_chinese_too() {
        List<PlanMistake> mistakes = PlanTexts.mistakes(PlanTexts.read(TEXT));

        assertThat(mistakes)
                .extracting(mistake -> mistake.text().zh())
                .allSatisfy(zh ->
                        assertThat(zh)
                                .containsPattern("\\p{IsHan}")
                                .doesNotContain("allowed", "stands here", "%s", "%d"));
        assertThat(mistakes)
                .extracting(mistake -> mistake.text().zh())
                .contains(
                        "未知的键：是否想写 \"title\"？；允许：由这些键组成的块：plan, programme, title,"
                                + " jurisdiction, currency, operator, acknowledged, pool, offers,"
                                + " referral, agents, stores, team, adPoints, dividends, queue,"
                                + " redPacket, group");
    }

    @Test
    void mistakes_come_in_the_order_of_the_file() {
        assertThat(PlanTexts.mistakes(PlanTexts.read(TEXT)))
                .extracting(PlanMistake::line)
                .isSorted();
    }

    @Test
    void columns_point_at_the_mistaken_value_or_the_unknown_key() {
        assertThat(textAt("pool.cap.basis")).startsWith("spent }");
        assertThat(textAt("pool.mintRatio")).startsWith("170%");
        assertThat(textAt("offers.fifth-box.split.dividend.foundres")).startsWith("foundres:");
        assertThat(textAt("bonus")).startsWith("bonus:");
    }

    /** The rest of the line from where the first mistake of a path stands. */
    private static String textAt(String path) {
        PlanMistake mistake =
                PlanTexts.mistakes(PlanTexts.read(TEXT)).stream()
                        .filter(one -> one.path().equals(path))
                        .findFirst()
                        .orElseThrow();
        return TEXT.lines().toList().get(mistake.line() - 1).substring(mistake.column() - 1);
    }

    private static List<Planted> planted() {
        List<Planted> planted = new ArrayList<>();
        List<String> lines = TEXT.lines().skip(1).toList();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 2;
            PLANTED.matcher(lines.get(i))
                    .results()
                    .map(found -> new Planted(line, found.group(1), found.group(2)))
                    .forEach(planted::add);
        }
        return planted;
    }
}
