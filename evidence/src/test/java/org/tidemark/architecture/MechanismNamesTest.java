package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tidemark.plan.mechanism.MechanismForm;
import org.tidemark.plan.mechanism.MechanismForms;

/** A mechanism is named in its own files: its engine file and book, its plan form, its words. */
class MechanismNamesTest {
    /** The mechanisms that share a fund: how their own files begin, and how they are named. */
    private static final Map<String, Pattern> MECHANISMS =
            Map.of(
                    "RedPacket", Pattern.compile("[Rr]ed[ _-]?[Pp]acket|RED_PACKET"),
                    "Dividend", Pattern.compile("[Dd]ividend|DIVIDEND"),
                    "Queue",
                            Pattern.compile(
                                    "\\bQueue(?:Terms|Form|Section|Book|Entr|Fund|Rebate)|\\bQUEUE_|"
                                            + "[Qq]ueuePpm|queue(?:Entry|Entries|Target|Lacking)"),
                    "Group",
                            Pattern.compile(
                                    "\\bGroup(?:Terms|Form|Section|Book|Buying)|\\bGROUP_"));

    @Test
    void no_other_file_names_a_mechanism() {
        Map<String, Integer> named = new TreeMap<>();
        for (Path file : Documents.all()) {
            String place = Sources.root().relativize(file).toString();
            if (place.matches("\\w+/src/main/.*\\.(java|jte)")) {
                int count = named(file.getFileName().toString(), Documents.text(file));
                if (count > 0) {
                    named.put(place, count);
                }
            }
        }
        Frozen.checkCounts("mechanism-names", named);
    }

    @Test
    void a_file_that_names_one_is_told_unless_it_is_its_own() {
        String text = "pays red packets of the RedPacketTerms, a dividend, and a queue of tasks";
        assertThat(named("Shop.java", text)).isEqualTo(3);
        assertThat(named("RedPacketForm.java", text)).isEqualTo(1);
    }

    @Test
    void every_mechanism_with_a_fund_is_looked_for() {
        List<String> sections = MechanismForms.ALL.stream().map(MechanismForm::code).toList();
        assertThat(sections)
                .as("a mechanism that MECHANISMS does not know is not fenced")
                .allMatch(section ->
                        MECHANISMS.keySet().stream().anyMatch(camel(section)::startsWith));
    }

    /** {@code red-packet} as its files begin, {@code RedPacket}. */
    private static String camel(String section) {
        return Arrays.stream(section.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static int named(String file, String text) {
        return MECHANISMS.entrySet().stream()
                .filter(mechanism -> !file.startsWith(mechanism.getKey()))
                .mapToInt(mechanism -> (int) mechanism.getValue().matcher(text).results().count())
                .sum();
    }
}
