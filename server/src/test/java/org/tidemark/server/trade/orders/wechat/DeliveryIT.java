package org.tidemark.server.trade.orders.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.people.wechat.LocalMini;
import org.tidemark.server.trade.orders.OrdersWorld;
import org.tidemark.server.trade.orders.delivery.Fulfilment;
import tools.jackson.databind.JsonNode;

/** WeChat is told of each delivery, whatever fails on the way, and once. */
class DeliveryIT {

    private static final String REPORT = "/wxa/sec/order/upload_shipping_info";
    private static final LocalMini WECHAT = new LocalMini();
    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        world = WECHAT.during(() -> OrdersWorld.open("wechat-delivery"));
        world.sku("del-tea", "shop-goods", 10_000, 1_000);
    }

    @AfterAll
    static void close() {
        world.close();
        WECHAT.close();
    }

    /** An order whose payment was opened in the mini program. */
    private static String ordered(String member) {
        world.member(member, 0, 0);
        String order = world.place(member, "del-tea", 1, 0, 0);
        String payment = world.ask(member, order);
        world.bean(JdbcClient.class)
                .sql(
                        """
                        INSERT INTO platform.mini_payment (payment_id, member_id, payer_sealed,
                            opened_at)
                        VALUES (:payment, :member, :payer, :now)
                        """)
                .param("payment", payment)
                .param("member", member)
                .param(
                        "payer",
                        world.bean(Seals.class)
                                .seal(SealedColumn.MINI_PAYER, payment, "o-" + member))
                .param("now", world.bean(Clock.class).instant().atOffset(ZoneOffset.UTC))
                .update();
        return order;
    }

    private static void ship(String order, String carrier) {
        world.bean(Fulfilment.class).ship(order, carrier, "NO-" + order, "test");
    }

    private static void later() {
        world.platform.turnClock(Duration.ofHours(1));
        world.platform.work();
    }

    private static List<JsonNode> told(String member) {
        return WECHAT.posted(REPORT).stream()
                .filter(body -> body.at("/payer/openid").asString().equals("o-" + member))
                .toList();
    }

    private static Map<String, Object> row(String member) {
        return world.bean(JdbcClient.class)
                .sql(
                        "SELECT report, tries, payer_sealed FROM platform.mini_payment"
                                + " WHERE member_id = ?")
                .param(member)
                .query()
                .singleRow();
    }

    @Test
    void nothing_is_told_before_it_is_shipped_and_then_once() {
        String order = ordered("del-m1");
        world.platform.work();
        world.pay("del-m1", order);
        later();
        assertThat(told("del-m1")).isEmpty();
        assertThat(row("del-m1")).containsEntry("report", "WAITING").containsEntry("tries", 0);

        WECHAT.agrees("o-del-m1", "t-shipped");
        ship(order, "顺丰");
        later();
        later();
        assertThat(told("del-m1")).hasSize(1);
        assertThat(told("del-m1").getFirst().toString())
                .contains("\"express_company\":\"SF\"", "NO-" + order, "****");
        assertThat(row("del-m1"))
                .containsEntry("report", "DONE")
                .containsEntry("payer_sealed", null);
        assertThat(WECHAT.posted("/cgi-bin/message/subscribe/send").getLast().toString())
                .contains(order, "o-del-m1", "pages/home/home?next=%2Fmy%2Forders%2F" + order);
    }

    @Test
    void an_answer_that_is_lost_is_asked_after_before_it_is_told_again() {
        String order = ordered("del-m2");
        world.pay("del-m2", order);
        ship(order, "韵达");
        WECHAT.fails(REPORT, -1);
        later();
        assertThat(row("del-m2")).containsEntry("report", "WAITING").containsEntry("tries", 1);
        WECHAT.hasHeard(told("del-m2").getFirst().at("/order_key/transaction_id").asString());
        later();
        assertThat(told("del-m2")).hasSize(1);
        assertThat(row("del-m2")).containsEntry("report", "DONE");
    }

    @Test
    void one_that_was_not_heard_is_told_again() {
        String order = ordered("del-m3");
        world.pay("del-m3", order);
        ship(order, "中国邮政");
        WECHAT.fails(REPORT, 10060001);
        later();
        later();
        assertThat(told("del-m3")).hasSize(2);
        assertThat(row("del-m3")).containsEntry("report", "DONE").containsEntry("tries", 2);
    }

    @Test
    void what_cannot_be_told_is_left_to_a_person_in_the_end() {
        String order = ordered("del-m4");
        world.pay("del-m4", order);
        ship(order, "自己的车");
        for (int i = 0; i < DeliveryPause.MOST_REFUSALS; i++) {
            later();
        }
        assertThat(told("del-m4")).isEmpty();
        assertThat(row("del-m4")).containsEntry("report", "REFUSED");
    }

    @Test
    void what_is_refused_stands_on_the_desk_with_its_reason_until_somebody_tells_it_again() {
        String order = ordered("del-m5");
        world.pay("del-m5", order);
        ship(order, "顺丰");
        for (int i = 0; i < DeliveryPause.MOST_REFUSALS; i++) {
            WECHAT.fails(REPORT, 10060026);
            later();
        }
        assertThat(row("del-m5")).containsEntry("report", "REFUSED");
        Visitor staff = world.platform.visitor().staff("OPERATIONS");
        String page = staff.get(DeliveryDeskController.PAGE + "?lang=en").http().body();
        assertThat(page).contains(order, "10060026", "does not take the tracking number");
        assertThat(staff.get(DeliveryDeskController.PAGE + "?lang=zh").http().body())
                .contains("微信不接受这个快递单号");
        assertThat(staff.get("/console?lang=en").http().body())
                .contains("Deliveries that WeChat does not take");
        Matcher retry =
                Pattern.compile("action=\"(/console/shop/orders/wechat/[^/]+/retry)\"")
                        .matcher(page.substring(page.indexOf(order)));
        assertThat(retry.find()).isTrue();
        assertThat(staff.post(retry.group(1), Map.of()).status()).isEqualTo(302);
        assertThat(staff.post(retry.group(1), Map.of()).status()).as("once").isEqualTo(422);
        world.platform.work();
        assertThat(row("del-m5"))
                .containsEntry("report", "DONE")
                .containsEntry("payer_sealed", null);
        assertThat(staff.get(DeliveryDeskController.PAGE).http().body()).doesNotContain(order);
    }
}
