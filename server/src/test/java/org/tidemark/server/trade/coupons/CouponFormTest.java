package org.tidemark.server.trade.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidemark.server.web.forms.Fault;

/** What is wrong with what staff enter, told at its field. */
class CouponFormTest {

    private static final CouponForm.Known KNOWN =
            new CouponForm.Known(
                    CouponSamples.DAY,
                    Set.of("shop/gold"),
                    Set.of("tea"),
                    Set.of("drinks"),
                    (field, text) ->
                            text.contains("double")
                                    ? Optional.of(Fault.at(field, "promise"))
                                    : Optional.empty());

    private static CouponForm form(String... changes) {
        Map<String, String> sent = new HashMap<>();
        sent.put("nameZh", "满一百减二十");
        sent.put("nameEn", "20 off 100");
        sent.put("way", "CODE");
        sent.put("amount", "20.00");
        sent.put("least", "100");
        sent.put("from", "2026-12-01");
        sent.put("until", "2026-12-10");
        sent.put("word", "tide-2026");
        sent.put("reason", "season");
        for (int i = 0; i < changes.length; i += 2) {
            sent.put(changes[i], changes[i + 1]);
        }
        return new CouponForm(
                sent.get("nameZh"),
                sent.get("nameEn"),
                sent.get("way"),
                sent.get("place"),
                sent.get("level"),
                sent.get("amount"),
                sent.get("percent"),
                sent.get("ceiling"),
                sent.get("least"),
                sent.get("products"),
                sent.get("categories"),
                sent.get("from"),
                sent.get("until"),
                sent.get("opens"),
                sent.get("closes"),
                sent.get("most"),
                sent.get("mostEach"),
                sent.get("word"),
                null,
                sent.get("reason"));
    }

    private static List<String> faults(String... changes) {
        return form(changes).faults(KNOWN).stream()
                .map(fault -> fault.field() + " " + fault.key())
                .toList();
    }

    @Test
    void what_is_complete_has_no_fault_and_means_what_was_typed() {
        assertThat(faults()).isEmpty();
        assertThat(form().value()).isEqualTo(new CouponValue(2_000, 0, 0));
        assertThat(form().leastFen()).isEqualTo(10_000);
        assertThat(form().codeOf()).isEqualTo("TIDE2026");
        assertThat(form().mostEachOf()).isEqualTo(1);
        assertThat(form("way", "EVERYBODY").mostEachOf()).isZero();
        assertThat(form("amount", "", "percent", "12.5%", "ceiling", "30").value())
                .isEqualTo(new CouponValue(0, 125_000, 3_000));
        assertThat(faults("products", "tea", "categories", "drinks")).isEmpty();
    }

    @Test
    void every_fault_is_told_at_its_field() {
        assertThat(faults("nameEn", "double it")).containsExactly("nameEn promise");
        assertThat(faults("nameZh", "")).containsExactly("nameZh coupons.problem.text");
        assertThat(faults("way", "GIFT")).containsExactly("way coupons.problem.way");
        assertThat(faults("amount", "")).containsExactly("amount coupons.problem.one");
        assertThat(faults("percent", "5")).containsExactly("amount coupons.problem.one");
        assertThat(faults("amount", "-5")).containsExactly("amount forms.amount");
        assertThat(faults("amount", "", "percent", "100", "ceiling", "1"))
                .containsExactly("percent coupons.problem.percent");
        assertThat(faults("amount", "", "percent", "10"))
                .containsExactly("ceiling coupons.problem.ceiling");
        assertThat(faults("least", "much")).containsExactly("least forms.amount");
        assertThat(faults("products", "tea, cup"))
                .containsExactly("products coupons.problem.products");
        assertThat(faults("categories", "cups"))
                .containsExactly("categories coupons.problem.categories");
        assertThat(faults("until", "2026-11-30")).containsExactly("until coupons.problem.order");
        assertThat(faults("until", "2999-01-01")).containsExactly("until coupons.problem.far");
        assertThat(faults("most", "0")).containsExactly("most forms.whole");
        assertThat(faults("mostEach", "x")).containsExactly("mostEach forms.whole");
        assertThat(faults("word", "ab")).containsExactly("word coupons.problem.word");
        assertThat(faults("reason", "")).containsExactly("reason coupons.problem.reason");
    }

    @Test
    void a_price_of_a_level_is_a_share_of_each_piece_without_ceiling_or_least_sum() {
        assertThat(
                        faults(
                                "way",
                                "LEVEL",
                                "level",
                                "shop/gold",
                                "amount",
                                "",
                                "percent",
                                "10",
                                "least",
                                ""))
                .isEmpty();
        assertThat(faults("way", "LEVEL", "level", "shop/none", "least", ""))
                .containsExactly("level coupons.problem.level", "amount coupons.problem.share");
        assertThat(
                        faults(
                                "way",
                                "LEVEL",
                                "level",
                                "shop/gold",
                                "amount",
                                "",
                                "percent",
                                "10",
                                "ceiling",
                                "5"))
                .containsExactly(
                        "ceiling coupons.problem.ofPieces", "least coupons.problem.ofPieces");
    }
}
