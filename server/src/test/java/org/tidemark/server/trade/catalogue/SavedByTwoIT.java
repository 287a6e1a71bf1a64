package org.tidemark.server.trade.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;

/** The same form in two tabs. */
class SavedByTwoIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String PRODUCTS = "/console/shop/products";

    @BeforeAll
    static void open() {
        ShopSamples.adopt(PLATFORM, "both");
        ShopSamples.category(PLATFORM, "both", "", "两", "Both");
    }

    private static Visitor owner() {
        Visitor operator = PLATFORM.visitor();
        operator.post("/console/login", Map.of("operator", "operator", "key", PLATFORM.key()));
        return operator;
    }

    private static Map<String, String> form() {
        Map<String, String> form = ConsoleIT.form("depot-both");
        form.put("category", "both");
        form.put("skus[0].offer", "both-goods");
        return form;
    }

    /** Two of the staff have the same page open. */
    @Test
    void who_saves_last_undoes_nothing_unseen() {
        Visitor first = owner();
        first.post(PRODUCTS + "/new", form());
        String mark = mark(first.get(PRODUCTS + "/depot-both"));
        Map<String, String> dearer = form();
        dearer.put("before", mark);
        dearer.put("skus[0].margin", "91.00");
        assertThat(first.post(PRODUCTS + "/depot-both", dearer).status()).isEqualTo(302);

        Map<String, String> renamed = form();
        renamed.put("before", mark);
        renamed.put("titleEn", "Typed in the older tab");
        Answer refused = owner().post(PRODUCTS + "/depot-both?lang=en", renamed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body())
                .contains("Somebody has saved this meanwhile", "Typed in the older tab");
        assertThat(PLATFORM.bean(Catalogue.class).sku("depot-both").orElseThrow().priceFen())
                .isEqualTo(12_100);

        renamed.put("before", mark(refused));
        assertThat(owner().post(PRODUCTS + "/depot-both", renamed).status()).isEqualTo(302);
    }

    private static String mark(Answer page) {
        Matcher mark =
                Pattern.compile("name=\"before\" value=\"([0-9a-f]{64})\"")
                        .matcher(page.http().body());
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }
}
