package org.tidemark.server.trade.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.plan.LocalizedText;
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
            Map.ofEntries(
                    Map.entry(
                            "nameZh", new Kind("name", List.of("店", "字".repeat(40)), of("字", 41))),
                    Map.entry(
                            "nameEn",
                            new Kind(
                                    "nameEn",
                                    List.of("", " ", "S", "x".repeat(40)),
                                    List.of("x".repeat(41)))),
                    Map.entry(
                            "city",
                            new Kind("region", List.of("4419"), List.of("", "44190", "４４１９"))),
                    Map.entry(
                            "address",
                            new Kind("address", List.of("1", "x".repeat(120)), of("x", 121))),
                    Map.entry(
                            "phone",
                            new Kind(
                                    "phone",
                                    List.of("", "0755-1234 5678", "+8613800138000", "400123"),
                                    List.of("call me", "12", "1".repeat(30)))),
                    Map.entry(
                            "category",
                            new Kind("category", List.of("", "FOOD"), List.of("food", "NOODLES"))),
                    Map.entry(
                            "opens",
                            new Kind("hours", List.of("9:00", "09:00"), List.of("", "9", "25:00"))),
                    Map.entry(
                            "place",
                            new Kind(
                                    "place",
                                    List.of("", "22.5431, 114.0579", "22.5,114"),
                                    List.of("here", "91, 0", "0, 181", "1 2"))),
                    Map.entry(
                            "licence",
                            new Kind(
                                    "licence",
                                    List.of(LICENCE, " 9244 1900ma0000001w "),
                                    List.of("", "92441900MA0000001X", "1", LICENCE + "1"))),
                    Map.entry("owner", new Kind("owner", List.of(MEMBER), List.of("", "nobody"))),
                    Map.entry(
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
                    // The field of the region that comes next: the district below the city typed.
                    String at = field.equals("city") && nextIsDistrict(typed) ? "district" : field;
                    expected.put(at, Fault.at(at, "stores.problem." + kind.key()));
                }
            });
            assertThat(form(typed).problems("4419"::equals, MEMBER::equals).byField())
                    .as(typed.toString())
                    .isEqualTo(expected);
        }
    }

    private static boolean nextIsDistrict(Map<String, String> typed) {
        return typed.get("city").startsWith("44");
    }

    private static StoreForm form(Map<String, String> typed) {
        return new StoreForm(
                typed.get("nameZh"),
                typed.get("nameEn"),
                "44",
                typed.get("city"),
                "",
                typed.get("address"),
                typed.get("phone"),
                typed.get("category"),
                List.of("1", "7"),
                typed.get("opens"),
                "21:00",
                "",
                "",
                typed.get("place"),
                typed.get("licence"),
                typed.get("owner"),
                typed.get("recruiter"));
    }

    private static StoreForm known(String owner, String recruiter) {
        return StoreForm.of(
                new LocalizedText("店", "S"), REGION, "1", LICENCE, "9:00-21:00", owner, recruiter);
    }

    @Test
    void a_member_applies_for_himself_and_names_nobody_who_brought_it_in() {
        StoreForm forged = known("other", "friend");
        assertThat(forged.ownedBy(MEMBER).owner()).isEqualTo(MEMBER);
        assertThat(forged.ownedBy(MEMBER).recruiter()).isEmpty();
    }

    @Test
    void a_district_counts_only_in_its_city_and_a_city_in_its_province() {
        for (String[] chosen :
                new String[][] {
                    {"44", "4403", "440305", "440305", "district"},
                    {"44", "4403", "110101", "4403", "district"},
                    {"44", "1101", "110101", "44", "city"},
                    {"44", "", "440305", "44", "city"},
                    {"", "", "", "", "province"}
                }) {
            StoreForm form =
                    new StoreForm(
                            "", "", chosen[0], chosen[1], chosen[2], "", "", "", List.of(), "", "",
                            "", "", "", "", "", "");
            assertThat(form.region()).as(List.of(chosen).toString()).isEqualTo(chosen[3]);
            assertThat(form.nextChoice()).as(List.of(chosen).toString()).isEqualTo(chosen[4]);
        }
    }

    @Test
    void without_an_english_name_it_is_called_the_same_in_both() {
        assertThat(new LocalizedText("店", "S")).isEqualTo(known(MEMBER, "").name());
        StoreForm without =
                StoreForm.of(
                        new LocalizedText("店", "店"), REGION, "1", LICENCE, "9:00-21:00", "m", "");
        assertThat(without.nameEn()).isEmpty();
        assertThat(without.name()).isEqualTo(new LocalizedText("店", "店"));
    }
}
