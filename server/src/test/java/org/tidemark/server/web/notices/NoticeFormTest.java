package org.tidemark.server.web.notices;

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

/** What staff enter about notices, and what is wrong with it. */
class NoticeFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    /** For each field what is taken and what is not. */
    private static final Map<String, List<List<String>>> FIELDS =
            new TreeMap<>(
                    Map.of(
                            "place", kinds(List.of("SHOP", "WALLET"), List.of("", "shop")),
                            "titleZh",
                                    kinds(
                                            List.of("放假", "不保本"),
                                            List.of(" ", "假".repeat(61), "稳 赚")),
                            "titleEn",
                                    kinds(
                                            List.of("Holiday"),
                                            List.of("", "x".repeat(61), "Guaranteed return")),
                            "textZh",
                                    kinds(
                                            List.of("行\n行"),
                                            List.of("", "字".repeat(1_001), "价格只涨不跌")),
                            "textEn",
                                    kinds(
                                            List.of("No guaranteed return"),
                                            List.of("", "It is RISK-FREE")),
                            "from",
                                    kinds(
                                            List.of("2026-11-01", "2026-12-01"),
                                            List.of("", "soon", "2026-02-30")),
                            "until",
                                    kinds(
                                            List.of("2026-12-01", "2026-12-31"),
                                            List.of("", "later", "2026-11-29", "2026-10-31"))));

    private static List<List<String>> kinds(List<String> good, List<String> bad) {
        return List.of(good, bad);
    }

    @Test
    void each_field_that_is_wrong_is_told_and_no_other() {
        Random random = new Random(3);
        int whole = 0;
        for (int i = 0; i < 3_000; i++) {
            Map<String, String> typed = new HashMap<>();
            Set<String> wrong = new HashSet<>();
            FIELDS.forEach((field, kinds) -> {
                boolean bad = random.nextInt(8) == 0;
                List<String> values = kinds.get(bad ? 1 : 0);
                typed.put(field, values.get(random.nextInt(values.size())));
                if (bad) {
                    wrong.add(field);
                }
            });
            NoticeForm form =
                    new NoticeForm(
                            typed.get("place"),
                            typed.get("titleZh"),
                            typed.get("titleEn"),
                            typed.get("textZh"),
                            typed.get("textEn"),
                            typed.get("from"),
                            typed.get("until"));
            assertThat(
                            form.faults(TODAY, CopyRules.of("cn")).stream()
                                    .map(Fault::field)
                                    .collect(Collectors.toSet()))
                    .as(typed.toString())
                    .isEqualTo(wrong);
            if (wrong.isEmpty()) {
                PublicNotice notice = form.notice("one");
                assertThat(notice.until()).isAfterOrEqualTo(notice.from());
                assertThat(notice.stage(notice.from().minusDays(1)))
                        .isEqualTo(PublicNotice.Stage.TO_COME);
                assertThat(notice.stage(notice.from())).isEqualTo(PublicNotice.Stage.SHOWN);
                assertThat(notice.stage(notice.until())).isEqualTo(PublicNotice.Stage.SHOWN);
                assertThat(notice.stage(notice.until().plusDays(1)))
                        .isEqualTo(PublicNotice.Stage.OVER);
                whole++;
            }
        }
        assertThat(whole).isGreaterThan(500);
    }
}
