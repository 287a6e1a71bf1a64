package org.tidemark.server.faces.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.web.site.TourCard;

/** Walks the demo's tour: each step leads to its page, as its person, and shows what it says. */
@Timeout(400)
class TourIT {

    private static final int ORDERS = 60;

    /** What a page has to have besides the step's words. */
    private static final Map<String, List<String>> SHOWN =
            Map.of(
                    "goods", List.of("/pictures/", "id=\"earns\""),
                    "orders", List.of("/my/orders/"),
                    "wallet", List.of("data-figure=\"wallet\"", "data-figure=\"coins\""),
                    "line", List.of("id=\"standing-queue-rebate\"", "data-fact=\"queue"),
                    "together", List.of("id=\"standing-group\"", "data-fact=\"group"),
                    "cycle", List.of("id=\"standing-purchase-cycle\"", "data-fact=\"dividend"),
                    "coupons", List.of("8.00"),
                    "owner", List.of("28.50"),
                    "held", List.of("member-011"),
                    "withdrawals", List.of("member-001"));

    private static TestPlatform demo;

    @BeforeAll
    static void a_small_demo() {
        demo = TestPlatform.demo("tour", ORDERS);
        DemoDone.await(demo);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    private static Answer press(Visitor somebody, String button) {
        return somebody.post(TourCard.ACTION, Map.of("to", button, "_page", "/stores"));
    }

    private static String led(Answer answer) {
        assertThat(answer.status()).isEqualTo(302);
        String address = demo.url("").replaceFirst("/$", "");
        return answer.http()
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .substring(address.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void each_step_leads_to_its_page_and_shows_what_it_says(String language) {
        ResourceBundle words =
                ResourceBundle.getBundle("org.tidemark.server.faces.demo.messages_" + language);
        Visitor somebody = demo.visitor();
        for (int number = 1; number <= TourStep.ALL.size(); number++) {
            TourStep step = TourStep.ALL.get(number - 1);
            assertThat(led(press(somebody, Integer.toString(number)))).isEqualTo(step.page());
            Answer page = somebody.get(step.path() + "?lang=" + language);
            assertThat(page.status()).as(step.key()).isEqualTo(200);
            assertThat(page.http().body())
                    .as(step.key())
                    .contains(words.getString("demo.tour.title." + step.key()))
                    .contains(SHOWN.getOrDefault(step.key(), List.of("</html>")));
        }
    }

    @Test
    void the_card_stays_where_one_is_and_is_put_away_and_taken_out_again() {
        Visitor somebody = demo.visitor();
        press(somebody, "2");
        assertThat(somebody.get("/stores?lang=en").http().body()).contains("Step 2 of");

        assertThat(led(press(somebody, "away"))).isEqualTo("/stores");
        assertThat(somebody.get("/stores").http().body())
                .doesNotContain("<section class=\"tour\"")
                .contains("value=\"open\"");

        assertThat(led(press(somebody, "open"))).isEqualTo("/stores");
        assertThat(somebody.get("/stores?lang=en").http().body()).contains("Step 2 of");
    }

    @Test
    void what_was_not_pressed_leads_nowhere_else() {
        Visitor somebody = demo.visitor();
        assertThat(led(press(somebody, "999"))).isEqualTo(TourStep.ALL.getLast().page());
        assertThat(
                        led(
                                somebody.post(
                                        TourCard.ACTION,
                                        Map.of("to", "?", "_page", "//evil.example/"))))
                .isEqualTo("/");
    }

    @Test
    void on_any_other_platform_there_is_no_tour() {
        Visitor somebody = TestPlatform.shared().visitor();

        assertThat(somebody.get("/").http().body()).doesNotContain(TourCard.ACTION);
        assertThat(press(somebody, "14").http().headers().firstValue("Location").orElse(""))
                .doesNotContain("/console");
        assertThat(somebody.get("/console").status()).isNotEqualTo(200);
    }
}
