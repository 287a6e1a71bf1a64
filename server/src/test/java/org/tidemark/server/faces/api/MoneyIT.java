package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.server.TestPlatform.order;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;

/** Every other command once, with what it moves. */
class MoneyIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    @BeforeAll
    static void a_programme_with_one_order() {
        PLATFORM.adopt("money");
        PLATFORM.enrol("money-1");
        PLATFORM.post("/orders", order("money-o1", "money-1", "money", "1000.00"));
    }

    @Test
    void money_of_a_wallet_is_held_paid_out_and_given_back() {
        PLATFORM.enrol("hold-1");
        PLATFORM.post("/orders", order("hold-o1", "hold-1", "money", "1000.00"));
        PLATFORM.post(
                "/redemptions",
                """
                {"id":"hold-r1","programme":"money","member":"hold-1","points":"10"}\
                """);
        hold("h1", "2.00");
        hold("h2", "3.00");
        assertThat(PLATFORM.get("/api/v1/members/hold-1").text("/held")).isEqualTo("5.00");
        assertThat(PLATFORM.post("/captures", "{\"id\":\"hold-c1\",\"hold\":\"h1\"}").status())
                .isEqualTo(201);
        assertThat(PLATFORM.post("/voids", "{\"id\":\"hold-v1\",\"hold\":\"h2\"}").status())
                .isEqualTo(201);
        assertThat(PLATFORM.get("/api/v1/members/hold-1").text("/held")).isEqualTo("0.00");
        Answer again = PLATFORM.post("/voids", "{\"id\":\"hold-v2\",\"hold\":\"h2\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/code")).isEqualTo("hold-ended");
    }

    private static void hold(String name, String amount) {
        Answer held =
                PLATFORM.post(
                        "/holds",
                        """
                        {"id":"hold-%1$s","member":"hold-1","hold":"%1$s","amount":"%2$s"}\
                        """
                                .formatted(name, amount));
        assertThat(held.status()).isEqualTo(201);
    }

    @Test
    void a_store_is_owed_the_cost_of_its_orders_and_paid() {
        PLATFORM.enrol("owner-1");
        PLATFORM.post(
                "/stores", "{\"id\":\"store-e1\",\"store\":\"store-1\",\"owner\":\"owner-1\"}");
        PLATFORM.post(
                "/orders",
                """
                {"id":"store-o1","member":"money-1","store":"store-1",
                 "lines":[{"offer":"money-goods","amount":"200.00"}]}\
                """);
        assertThat(PLATFORM.get("/api/v1/stores/store-1").text("/payable")).isEqualTo("60.00");
        PLATFORM.post(
                "/store-payments",
                "{\"id\":\"store-p1\",\"store\":\"store-1\",\"amount\":\"60.00\"}");
        assertThat(PLATFORM.get("/api/v1/stores/store-1").text("/payable")).isEqualTo("0.00");
        Answer more =
                PLATFORM.post(
                        "/store-payments",
                        "{\"id\":\"store-p2\",\"store\":\"store-1\",\"amount\":\"0.01\"}");
        assertThat(more.text("/code")).isEqualTo("insufficient-payable");
        assertThat(PLATFORM.get("/api/v1/stores").json().at("/stores").size()).isPositive();
    }

    @Test
    void a_reversal_sends_the_money_back() {
        PLATFORM.enrol("reverse-1");
        PLATFORM.post("/orders", order("reverse-o1", "reverse-1", "money", "1000.00"));
        Answer reversed =
                PLATFORM.post(
                        "/reversals",
                        "{\"id\":\"reverse-v1\",\"order\":\"reverse-o1\",\"amount\":\"500.00\"}");
        assertThat(reversed.text("/events/0/refund")).isEqualTo("500.00");
        Answer rest =
                PLATFORM.post("/reversals", "{\"id\":\"reverse-v2\",\"order\":\"reverse-o1\"}");
        assertThat(rest.text("/events/0/refund")).isEqualTo("500.00");
        Answer over =
                PLATFORM.post("/reversals", "{\"id\":\"reverse-v3\",\"order\":\"reverse-o1\"}");
        assertThat(over.text("/code")).isEqualTo("over-reversed");
    }

    @Test
    void the_operator_injects_grants_pauses_and_funds() {
        Answer injected =
                PLATFORM.post(
                        "/injections",
                        "{\"id\":\"op-1\",\"programme\":\"money\",\"amount\":\"70.00\"}");
        assertThat(injected.text("/events/0/type")).isEqualTo("injected");
        Answer none =
                PLATFORM.post(
                        "/orphan-releases",
                        "{\"id\":\"op-2\",\"programme\":\"money\",\"amount\":\"1.00\"}");
        assertThat(none.text("/code")).isEqualTo("insufficient-orphan");
        Answer funded =
                PLATFORM.post(
                        "/fundings",
                        "{\"id\":\"op-3\",\"account\":\"platform\",\"amount\":\"500.00\"}");
        assertThat(funded.status()).isEqualTo(201);
        Answer granted =
                PLATFORM.post(
                        "/grants",
                        """
                        {"id":"op-4","programme":"money","member":"money-1","contribution":"10.00",
                         "value":"7.00","basis":"30.00"}\
                        """);
        assertThat(granted.text("/events/0/type")).isEqualTo("granted");
        assertThat(
                        PLATFORM.post("/verifications", "{\"id\":\"op-5\",\"member\":\"money-1\"}")
                                .status())
                .isEqualTo(201);
        assertThat(PLATFORM.get("/api/v1/members/money-1").json().at("/verified").asBoolean())
                .isTrue();
    }

    @Test
    void while_minting_is_paused_orders_earn_nothing() {
        PLATFORM.adopt("paused");
        PLATFORM.enrol("paused-1");
        PLATFORM.post("/pauses", "{\"id\":\"paused-p\",\"programme\":\"paused\"}");
        assertThat(PLATFORM.get("/api/v1/programmes/paused").json().at("/pool/paused").asBoolean())
                .isTrue();
        PLATFORM.post("/orders", order("paused-o1", "paused-1", "paused", "100.00"));
        assertThat(PLATFORM.get("/api/v1/programmes/paused").text("/pool/supply"))
                .isEqualTo("0.000000");
        PLATFORM.post("/resumptions", "{\"id\":\"paused-r\",\"programme\":\"paused\"}");
        PLATFORM.post("/orders", order("paused-o2", "paused-1", "paused", "100.00"));
        assertThat(PLATFORM.get("/api/v1/programmes/paused").text("/pool/supply"))
                .isEqualTo("21.000000");
    }
}
