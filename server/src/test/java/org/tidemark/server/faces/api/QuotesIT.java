package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.server.TestPlatform.order;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;

/** What a command would come to, asked over HTTP. */
class QuotesIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String CASH = "/api/v1/programmes/quoted/quotes/cash?points=";
    private static final String POINTS = "/api/v1/programmes/quoted/quotes/points?cash=";

    @BeforeAll
    static void two_orders() {
        PLATFORM.adopt("quoted");
        PLATFORM.enrol("quoted-1");
        PLATFORM.enrol("quoted-2");
        PLATFORM.post("/orders", order("quoted-o1", "quoted-1", "quoted", "1000.00"));
        PLATFORM.post("/orders", order("quoted-o2", "quoted-2", "quoted", "1000.00"));
    }

    @Test
    void an_order_is_quoted_by_programme_and_nothing_happens() {
        String body = order("quoted-o3", "quoted-1", "quoted", "1000.00");
        Answer quote = PLATFORM.post("/quotes/orders", body);
        assertThat(quote.status()).isEqualTo(200);
        assertThat(quote.text("/earnings/0/programme")).isEqualTo("quoted");
        assertThat(quote.text("/earnings/0/eligible")).isEqualTo("1000.00");
        assertThat(quote.text("/earnings/0/points")).isEqualTo("124.950000");
        assertThat(quote.text("/note")).contains("no promise");
        assertThat(quote.json().at("/sequence").asLong()).isEqualTo(quote.sequence());
        assertThat(PLATFORM.post("/quotes/orders", body, "Accept-Language", "zh").text("/note"))
                .contains("不构成任何承诺");
        assertThat(PLATFORM.get("/api/v1/programmes/quoted").text("/pool/reserve"))
                .isEqualTo("600.00");
    }

    @Test
    void a_redemption_is_quoted_for_a_member_and_for_bare_points_alike() {
        Answer all =
                PLATFORM.post(
                        "/quotes/redemptions",
                        """
                        {"programme":"quoted","member":"quoted-2","points":"all"}\
                        """);
        assertThat(all.text("/points")).isEqualTo("147.000000");
        assertThat(all.text("/gross")).isEqualTo("247.05");
        assertThat(all.text("/retained")).isEqualTo("49.41");
        assertThat(all.text("/payout")).isEqualTo("197.64");
        Answer bare = PLATFORM.get(CASH + "147");
        assertThat(bare.text("/payout")).isEqualTo("197.64");
    }

    @Test
    void cash_is_quoted_in_points_that_do_pay_it() {
        Answer quote = PLATFORM.get(POINTS + "100.00");
        assertThat(PLATFORM.get(CASH + quote.text("/points")).text("/payout")).isEqualTo("100.00");
        assertThat(PLATFORM.get(POINTS + "100000.00").json().has("points")).isFalse();
    }

    @Test
    void a_quote_is_refused_as_the_command_would_be() {
        Answer nobody = PLATFORM.post("/quotes/orders", order("q", "nobody", "quoted", "1.00"));
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.text("/code")).isEqualTo("unknown-member");
        Answer tooMuch =
                PLATFORM.post(
                        "/quotes/redemptions",
                        """
                        {"programme":"quoted","member":"quoted-2","points":"148"}\
                        """);
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.text("/code")).isEqualTo("insufficient-points");
        assertThat(PLATFORM.get(CASH + "358").text("/code")).isEqualTo("insufficient-points");
        assertThat(PLATFORM.get(CASH + "0").text("/code")).isEqualTo("bad-amount");
        assertThat(PLATFORM.get(CASH.replace("quoted", "nowhere") + "1").text("/code"))
                .isEqualTo("unknown-programme");
    }

    @Test
    void what_is_no_question_is_400_with_field_and_fix() {
        Answer number = PLATFORM.get(CASH + "ten");
        assertThat(number.status()).isEqualTo(400);
        assertThat(number.text("/field")).isEqualTo("points");
        Answer missing = PLATFORM.get("/api/v1/programmes/quoted/quotes/points");
        assertThat(missing.status()).isEqualTo(400);
        Answer body = PLATFORM.post("/quotes/orders", "{\"member\":\"quoted-1\"}");
        assertThat(body.text("/field")).isEqualTo("lines");
    }
}
