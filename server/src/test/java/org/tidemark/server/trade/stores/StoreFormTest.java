package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tidemark.server.web.forms.Fault;

class StoreFormTest {

    private static final Random RANDOM = new Random(20_261_129);
    private static final int FORMS = 3_000;
    private static final String REGION = "441900";
    private static final String MEMBER = "m1";
    private static final String LICENCE = "92441900MA0000001W";

    /** For each field what is taken, what is not, and the end of the text's key. */
    private record Kind(String key, List<String> good, List<String> bad) {}

    private static final Map<String, Kind> KINDS =
            new TreeMap<>(
                    Map.of(
                            "nameZh",
                            new Kind("name", List.of("店", "字".repeat(40)), of("字", 41)),
                            "nameEn",
                            new Kind("name", List.of("S", "x".repeat(40)), of("x", 41)),
                            "region",
                            new Kind("region", List.of(REGION), List.of("", "44190", "４４１９００")),
                            "address",
                            new Kind("address", List.of("1", "x".repeat(120)), of("x", 121)),
                            "hours",
                            new Kind("hours", List.of("9-21", "x".repeat(60)), of("x", 61)),
                            "licence",
                            new Kind(
                                    "licence",
                                    List.of(LICENCE, " 9244 1900ma0000001w "),
                                    List.of("", "92441900MA0000001X", "1", LICENCE + "1")),
                            "owner",
                            new Kind("owner", List.of(MEMBER), List.of("", "nobody")),
                            "recruiter",
                            new Kind("recruiter", List.of("", MEMBER), List.of("nobody"))));

    /** What is empty, or longer than it may be. */
    private static List<String> of(String character, int length) {
        return List.of("", "  ", character.repeat(length));
    }

    private static String one(List<String> values) {
        return values.get(RANDOM.nextInt(values.size()));
    }

    @Test
    void each_field_that_is_wrong_is_told_with_its_text_and_no_other() {
        for (int i = 0; i < FORMS; i++) {
            Map<String, String> typed = new TreeMap<>();
            Map<String, Fault> expected = new TreeMap<>();
            KINDS.forEach((field, kind) -> {
                boolean wrong = RANDOM.nextInt(3) == 0;
                typed.put(field, one(wrong ? kind.bad() : kind.good()));
                if (wrong) {
                    expected.put(field, Fault.at(field, "stores.problem." + kind.key()));
                }
            });
            assertThat(form(typed).problems(REGION::equals, MEMBER::equals).byField())
                    .as(typed.toString())
                    .isEqualTo(expected);
        }
    }

    private static StoreForm form(Map<String, String> typed) {
        return new StoreForm(
                typed.get("nameZh"),
                typed.get("nameEn"),
                typed.get("region"),
                typed.get("address"),
                typed.get("licence"),
                typed.get("hours"),
                typed.get("owner"),
                typed.get("recruiter"));
    }

    @Test
    void a_member_applies_for_himself_and_names_nobody_who_brought_it_in() {
        StoreForm forged = new StoreForm("店", "S", REGION, "1", LICENCE, "9-21", "other", "friend");
        assertThat(forged.ownedBy(MEMBER).owner()).isEqualTo(MEMBER);
        assertThat(forged.ownedBy(MEMBER).recruiter()).isEmpty();
    }
}
