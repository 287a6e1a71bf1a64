package org.tidemark.server.trade.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.site.CopyRules;

/** What staff enter about activities, and what is wrong with it. */
class ActivityFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final ActivityForm.Known KNOWN =
            new ActivityForm.Known(
                    TODAY,
                    Set.of("seed"),
                    Set.of("box", "tea"),
                    Set.of("p-1", "p-2"),
                    CopyRules.of("cn")::fault);

    /** For each field what is taken and what is not. */
    private static final Map<String, List<List<String>>> FIELDS =
            new TreeMap<>(
                    Map.of(
                            "nameZh", kinds(List.of("年货节"), List.of("", "年".repeat(41), "翻倍")),
                            "nameEn", kinds(List.of("Spring"), List.of("", "Double your money")),
                            "leadZh", kinds(List.of("行\n行"), List.of(" ", "稳赚")),
                            "leadEn", kinds(List.of("Words"), List.of("", "Points will triple")),
                            "programme", kinds(List.of("seed"), List.of("none")),
                            "offers", kinds(List.of("", "box", "box, tea"), List.of("box bux")),
                            "products", kinds(List.of("", "p-2 p-1"), List.of("p-1，p-9")),
                            "from", kinds(List.of("2026-11-20", "2026-12-01"), List.of("", "x")),
                            "until",
                                    kinds(
                                            List.of("2026-12-01", "2027-06-30"),
                                            List.of("", "2026-11-30", "2031-01-01")),
                            "reason", kinds(List.of("why"), List.of("", "x".repeat(201)))));

    private static List<List<String>> kinds(List<String> good, List<String> bad) {
        return List.of(good, bad);
    }

    private static ActivityForm form(Map<String, String> typed) {
        return new ActivityForm(
                typed.get("nameZh"),
                typed.get("nameEn"),
                typed.get("leadZh"),
                typed.get("leadEn"),
                typed.get("programme"),
                typed.get("offers"),
                typed.get("products"),
                typed.get("from"),
                typed.get("until"),
                null,
                typed.get("reason"));
    }

    @Test
    void each_field_that_is_wrong_is_told_and_no_other() {
        Random random = new Random(5);
        int whole = 0;
        for (int i = 0; i < 4_000; i++) {
            Map<String, String> typed = new HashMap<>();
            Set<String> wrong = new HashSet<>();
            FIELDS.forEach((field, kinds) -> {
                boolean bad = random.nextInt(10) == 0;
                List<String> values = kinds.get(bad ? 1 : 0);
                typed.put(field, values.get(random.nextInt(values.size())));
                if (bad) {
                    wrong.add(field);
                }
            });
            assertThat(
                            form(typed).faults(KNOWN).stream()
                                    .map(Fault::field)
                                    .collect(Collectors.toSet()))
                    .as(typed.toString())
                    .isEqualTo(wrong);
            whole += wrong.isEmpty() ? 1 : 0;
        }
        assertThat(whole).isGreaterThan(500);
    }

    @Test
    void it_names_a_programme_or_offers_or_goods() {
        Map<String, String> typed = new HashMap<>();
        FIELDS.forEach((field, kinds) -> typed.put(field, kinds.getFirst().getFirst()));
        typed.put("programme", "");
        assertThat(form(typed).faults(KNOWN))
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.key()).isEqualTo("activities.problem.nothing"));
        typed.put("products", "p-1");
        assertThat(form(typed).faults(KNOWN)).isEmpty();
    }
}
