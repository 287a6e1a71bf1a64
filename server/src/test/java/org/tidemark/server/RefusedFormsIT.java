package org.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.Forms.Form;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.faces.demo.DemoDone;

/**
 * Whoever types what does not belong there loses nothing of it and is told what to do: every form
 * of these pages, filled wrongly in every way. Another room is another line of {@link #people}.
 */
class RefusedFormsIT {

    private static final long SEED = 20_261_129;
    private static final String STORE = "store-01";
    private static final String OWNER = "member-002";
    private static final String BUYER = "member-006";

    private static TestPlatform platform;
    private static String order;

    @BeforeAll
    static void the_demo_with_an_order_of_a_till_that_waits_for_everybody() {
        platform = TestPlatform.demo("refused", 0);
        DemoDone.await(platform);
        order = paidAtTheTill();
        Visitor owner = platform.member(OWNER);
        String asks = "/my/stores/" + STORE + "/orders/" + order;
        String looked =
                fill(
                        owner,
                        asks,
                        "/refund/check",
                        Map.of("amount", "600.00", "reason", "too large for him"));
        fill(owner, looked.replaceAll("^https?://[^/]+", ""), "/refund", Map.of());
        platform.bean(JdbcClient.class)
                .sql(
                        """
                        INSERT INTO platform.screened_order
                            (order_number, kind, member, store, store_owner, amount_fen, at, device,
                             kin, own_line, member_since, conduct_points, wash_points, state)
                        SELECT 'held-1', kind, member, store, store_owner, amount_fen, at, device,
                             kin, own_line, member_since, 60, 60, 'HELD'
                        FROM platform.screened_order WHERE order_number = ?
                        """)
                .param(order)
                .update();
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    /** Sends a form of a page, the rest as it stands; gives where it leads. */
    private static String fill(
            Visitor visitor, String page, String action, Map<String, String> typed) {
        Form form = Forms.one(visitor.get(page).http().body(), action);
        Map<String, String> values = form.values();
        values.remove("_csrf");
        values.putAll(typed);
        Answer answer = visitor.post(form.action(), values);
        assertThat(answer.status()).as(form.action() + answer.http().body()).isEqualTo(302);
        return answer.http().headers().firstValue("Location").orElseThrow();
    }

    /** The number of an order of 900.00 that is paid and settled. */
    private static String paidAtTheTill() {
        Visitor buyer = platform.member(BUYER);
        String pay =
                fill(buyer, "/s/" + STORE + "?amount=900.00", "/pay", Map.of("provider", "demo"));
        String payment = pay.replaceAll(".*/", "");
        buyer.get("/pay/" + payment); // asks the provider
        fill(buyer, "/pay/demo/" + payment, payment, Map.of());
        platform.work();
        return payment.replaceAll("p1$", "");
    }

    /**
     * Who fills the forms of which pages.
     *
     * @param signIn the path of the tests' own sign-in
     */
    private record Person(String signIn, List<String> pages) {}

    private static Person member(String member, String... pages) {
        return new Person(TestSignIn.FOLDER + "/sign-in/" + member, List.of(pages));
    }

    private static Person staff(String role, String... pages) {
        return new Person(TestSignIn.FOLDER + "/staff?roles=" + role, List.of(pages));
    }

    private static List<Person> people() {
        return List.of(
                member(
                        BUYER,
                        "/s/" + STORE,
                        "/s/" + STORE + "?amount=12.00",
                        "/my/stores/apply",
                        "/my/verification",
                        "/my/withdrawals/payee"),
                member(
                        OWNER,
                        "/my/stores/" + STORE + "/orders/" + order,
                        "/my/stores/" + STORE + "/page",
                        "/my/stores/" + STORE + "/ask",
                        "/my/stores/" + STORE + "/money"),
                staff(
                        "OPERATIONS",
                        "/console/shop/products/new",
                        "/console/shop/products/flask",
                        "/console/shop/stock/flask-500",
                        "/console/shop/categories",
                        "/console/shop/files",
                        "/console/people/stores",
                        "/console/people/stores/store-03"),
                staff("RISK", "/console/people/screening/orders/held-1"),
                staff(
                        "FINANCE",
                        "/console/money/stores/of/" + STORE,
                        "/console/money/stores/of/" + STORE + "/orders/" + order,
                        "/console/money/batches",
                        "/console/money/stores"),
                staff(
                        "OWNER",
                        "/console/order",
                        "/console/redeem",
                        "/console/connect",
                        "/console/connect/webhooks",
                        "/console/people/agents",
                        "/console/people/courses",
                        "/console/people/members",
                        "/console/money/ad-income",
                        "/console/programmes/health-mall/acts/grant",
                        "/console/programmes/health-mall/acts/inject",
                        "/console/programmes/health-mall/acts/pause",
                        "/console/programmes/_plans/group",
                        "/console/shop/freight"));
    }

    @Test
    void what_is_typed_wrongly_stays_and_is_told_at_its_field_in_the_readers_language() {
        WrongForms forms = new WrongForms(SEED);
        for (Person person : people()) {
            for (String language : List.of("zh", "en")) {
                Visitor visitor = platform.visitor();
                assertThat(visitor.get(person.signIn()).status()).isEqualTo(200);
                visitor.get("/?lang=" + language);
                person.pages().forEach(page -> forms.send(visitor, page, language));
            }
        }
        assertThat(forms.findings()).isEmpty();
        assertThat(forms.refused())
                .containsKeys(
                        "/s/store-01/pay",
                        "/my/stores/apply",
                        "/my/verification",
                        "/my/withdrawals/payee",
                        "/console/order",
                        "/console/redeem",
                        "/console/people/agents/coins",
                        "/console/people/courses",
                        "/console/people/members/find",
                        "/console/money/ad-income",
                        "/console/programmes/health-mall/acts/grant",
                        "/console/programmes/health-mall/acts/inject",
                        "/console/programmes/health-mall/acts/pause",
                        "/console/programmes/_plans/group",
                        "/console/shop/freight",
                        "/console/shop/products/new",
                        "/console/shop/products/flask",
                        "/console/shop/products/flask/pictures",
                        "/console/shop/stock/flask-500",
                        "/console/shop/categories",
                        "/console/shop/files/products",
                        "/console/shop/files/stock",
                        "/console/people/stores",
                        "/console/people/stores/store-03",
                        "/console/people/screening/orders/held-1/release",
                        "/console/people/screening/orders/held-1/reject",
                        "/console/money/stores/of/store-01/account",
                        "/console/money/stores/of/store-01/orders/" + order + "/refund",
                        "/my/stores/" + STORE + "/orders/" + order + "/refund/check",
                        "/my/stores/" + STORE + "/page",
                        "/my/stores/" + STORE + "/ask",
                        "/my/stores/" + STORE + "/account",
                        "/console/money/batches");
        assertThat(forms.refused().keySet())
                .anyMatch(action -> action.matches("/console/money/stores/refunds/.*/decline"));
        assertThat(forms.refused().values().stream().mapToInt(Integer::intValue).sum())
                .isGreaterThan(150);
    }
}
