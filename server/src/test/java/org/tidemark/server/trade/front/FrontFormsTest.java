package org.tidemark.server.trade.front;

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

/** What staff enter about banners and zones, and what is wrong with it. */
class FrontFormsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final CopyRules COPY = CopyRules.of("cn");

    /** For each field of a banner what is taken and what is not. */
    private static final Map<String, List<List<String>>> BANNER =
            new TreeMap<>(
                    Map.of(
                            "textZh", kinds(List.of("茶周"), List.of("", "稳赚", "茶".repeat(81))),
                            "textEn", kinds(List.of("Tea week"), List.of("", "Double your money")),
                            "link", kinds(List.of("/p/tea", "/"), List.of("", "//evil", "/my")),
                            "from", kinds(List.of("2026-11-01", "2026-12-01"), List.of("", "x")),
                            "until", kinds(List.of("2026-12-31"), List.of("", "2026-11-30")),
                            "place", kinds(List.of("0", "999"), List.of("", "-1", "1000", "a"))));

    private static List<List<String>> kinds(List<String> good, List<String> bad) {
        return List.of(good, bad);
    }

    private static Set<String> fields(List<Fault> faults) {
        return faults.stream().map(Fault::field).collect(Collectors.toSet());
    }

    @Test
    void each_field_of_a_banner_that_is_wrong_is_told_and_no_other() {
        Random random = new Random(6);
        int whole = 0;
        for (int i = 0; i < 3_000; i++) {
            Map<String, String> typed = new HashMap<>();
            Set<String> wrong = new HashSet<>();
            BANNER.forEach((field, kinds) -> {
                boolean bad = random.nextInt(8) == 0;
                List<String> values = kinds.get(bad ? 1 : 0);
                typed.put(field, values.get(random.nextInt(values.size())));
                if (bad) {
                    wrong.add(field);
                }
            });
            BannerForm form =
                    new BannerForm(
                            typed.get("textZh"),
                            typed.get("textEn"),
                            typed.get("link"),
                            typed.get("from"),
                            typed.get("until"),
                            typed.get("place"));
            assertThat(fields(form.faults(TODAY, COPY::fault)))
                    .as(typed.toString())
                    .isEqualTo(wrong);
            if (wrong.isEmpty()) {
                FrontBanner banner = form.banner("b1", "", "one");
                assertThat(banner.isShown(banner.from())).isTrue();
                assertThat(banner.isShown(banner.until())).isTrue();
                assertThat(banner.isShown(banner.from().minusDays(1))).isFalse();
                assertThat(banner.isShown(banner.until().plusDays(1))).isFalse();
                whole++;
            }
        }
        assertThat(whole).isGreaterThan(500);
    }

    @Test
    void a_zone_needs_what_it_shows_and_nothing_else() {
        ZoneForm.Known known =
                new ZoneForm.Known(Set.of("p-1"), Set.of("home"), Set.of("a1"), COPY::fault);
        for (String kind : List.of("NEWEST", "PRODUCTS", "CATEGORY", "ACTIVITY", "OTHER")) {
            for (String products : List.of("", "p-1", "p-1 p-2")) {
                for (String category : List.of("", "home")) {
                    for (String activity : List.of("", "a1")) {
                        ZoneForm form =
                                new ZoneForm(kind, "区", "Zone", products, category, activity);
                        Set<String> wrong =
                                switch (kind) {
                                    case "NEWEST" -> Set.of();
                                    case "PRODUCTS" ->
                                            products.equals("p-1") ? Set.of() : Set.of("products");
                                    case "CATEGORY" ->
                                            category.isEmpty() ? Set.of("category") : Set.of();
                                    case "ACTIVITY" ->
                                            activity.isEmpty() ? Set.of("activity") : Set.of();
                                    default -> Set.of("kind");
                                };
                        assertThat(fields(form.faults(known))).as(form.toString()).isEqualTo(wrong);
                    }
                }
            }
        }
        assertThat(
                        fields(
                                new ZoneForm("NEWEST", "躺赚", "Points will triple", "", "", "")
                                        .faults(known)))
                .containsExactlyInAnyOrder("titleZh", "titleEn");
    }
}
