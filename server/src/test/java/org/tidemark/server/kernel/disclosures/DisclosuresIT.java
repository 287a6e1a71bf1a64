package org.tidemark.server.kernel.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;

/** What is told before an order, from the running figures, and kept with the order. */
class DisclosuresIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    private static Answer disclosure(String offer, String amount, String language) {
        return PLATFORM.send(
                PLATFORM.request("/api/v1/offers/" + offer + "/disclosure?amount=" + amount)
                        .header("Accept-Language", language)
                        .GET()
                        .build());
    }

    @Test
    void the_record_of_earlier_buyers_is_counted_from_what_they_paid_and_got() {
        PLATFORM.adopt("told");
        PLATFORM.enrol("told-a");
        PLATFORM.enrol("told-b");
        PLATFORM.enrol("told-who-bought-nothing");
        PLATFORM.post("/orders", TestPlatform.order("told-1", "told-a", "told", "1000.00"));
        PLATFORM.post("/orders", TestPlatform.order("told-2", "told-b", "told", "1000.00"));
        Answer redeemed =
                PLATFORM.post(
                        "/redemptions",
                        """
                        {"id":"told-3","programme":"told","member":"told-a","points":"all"}\
                        """);
        PLATFORM.following(redeemed.sequence(), "/api/v1/members/told-a/statement");

        String text = disclosure("told-goods", "1000.00", "en").text("/text");

        // 282.35 paid out of 2,000.00; the other's 147 points would fetch 254.12.
        assertThat(text).containsPattern("all +2 +14\\.1% +26\\.8% +0");
        assertThat(text).contains("Figures from the books");
    }

    @Test
    void what_was_shown_is_kept_with_the_order_word_for_word() {
        PLATFORM.adopt("kept");
        PLATFORM.enrol("kept-m");
        Answer shown = disclosure("kept-goods", "500.00", "zh");
        assertThat(shown.text("/amount")).isEqualTo("500.00");

        Answer placed =
                PLATFORM.post(
                        "/orders",
                        TestPlatform.order("kept-1", "kept-m", "kept", "500.00"),
                        "Tidemark-Disclosure",
                        shown.text("/id"));

        assertThat(placed.status()).isEqualTo(201);
        Answer kept = PLATFORM.get("/api/v1/orders/kept-1/disclosure");
        assertThat(kept.json()).isEqualTo(shown.json());
        assertThat(kept.text("/text")).contains("500.00");
    }

    @Test
    void the_same_words_shown_again_do_not_change_when_an_order_was_shown_them() {
        PLATFORM.adopt("again");
        PLATFORM.enrol("again-m");
        Answer first = disclosure("again-goods", "500.00", "en");
        disclosure("again-goods", "500.00", "en");
        PLATFORM.post(
                "/orders",
                TestPlatform.order("again-1", "again-m", "again", "0.00"),
                "Tidemark-Disclosure",
                first.text("/id")); // refused, so that the figures stay the same
        String shownAt = PLATFORM.get("/api/v1/orders/again-1/disclosure").text("/madeAt");

        Answer later = disclosure("again-goods", "500.00", "en");

        assertThat(later.text("/id")).isEqualTo(first.text("/id"));
        assertThat(later.text("/madeAt")).isNotEqualTo(shownAt);
        assertThat(PLATFORM.get("/api/v1/orders/again-1/disclosure").text("/madeAt"))
                .isEqualTo(shownAt);
    }

    @Test
    void an_order_on_something_never_shown_is_not_taken_and_nothing_is_pinned() {
        PLATFORM.adopt("unseen");
        PLATFORM.enrol("unseen-m");
        String order = TestPlatform.order("unseen-1", "unseen-m", "unseen", "500.00");

        Answer wrong = PLATFORM.post("/orders", order, "Tidemark-Disclosure", "0".repeat(64));

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text("/field")).isEqualTo("Tidemark-Disclosure");
        assertThat(PLATFORM.post("/orders", order).status()).isEqualTo(201);
        assertThat(PLATFORM.get("/api/v1/orders/unseen-1/disclosure").status()).isEqualTo(404);
    }

    @Test
    void offers_that_do_not_exist_and_amounts_that_are_none_are_told() {
        PLATFORM.adopt("amounts");
        assertThat(disclosure("no-such-offer", "1.00", "en").status()).isEqualTo(404);
        assertThat(disclosure("amounts-goods", "1.234", "en").status()).isEqualTo(400);
        assertThat(disclosure("amounts-goods", "0.00", "en").status()).isEqualTo(400);
    }
}
