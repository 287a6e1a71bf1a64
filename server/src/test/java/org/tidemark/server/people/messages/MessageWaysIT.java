package org.tidemark.server.people.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;
import org.tidemark.server.people.messages.push.LocalPush;
import org.tidemark.server.people.messages.wechat.WechatConsents;
import org.tidemark.server.people.wechat.LocalMini;
import org.tidemark.server.people.wechat.MiniPeople;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages beside the shop, against WeChat and a browser's maker on this machine. */
class MessageWaysIT {

    private static final String SEND = "/cgi-bin/message/subscribe/send";
    private static final String SHIPPED = "orders.message.shipped";
    private static final String REFUNDED = "purchases.message.refunded";
    private static final MessageKind KIND = MessageKind.of(REFUNDED, 1);
    private static final LocalMini WECHAT = new LocalMini();
    private static final LocalPush MAKER = new LocalPush();
    private static TestPlatform platform;
    private static JdbcClient database;

    @BeforeAll
    static void start() {
        platform =
                WECHAT.during(
                        Map.of(
                                "templates." + REFUNDED,
                                "t-refund",
                                "fields." + REFUNDED,
                                "thing1={name},amount2={amount}"),
                        () -> MAKER.during(() -> TestPlatform.fresh("message-ways")));
        database = platform.bean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        platform.close();
        WECHAT.close();
        MAKER.close();
    }

    /** A member with his browser. */
    private record Somebody(Visitor visitor, String id) {}

    private static Somebody somebody() {
        Phone phone = Guests.phone();
        Visitor visitor = Guests.member(platform, phone, "Told");
        return new Somebody(visitor, Guests.account(platform, phone).memberId());
    }

    private static void tell(String member, String key) {
        platform.bean(Messages.class)
                .tell(member, KIND, new MessageContent(key, "o1", 12_345, "/my/orders"));
    }

    private static void later() {
        platform.turnClock(Duration.ofDays(1));
        platform.work();
    }

    private static int waiting(String member) {
        return database.sql(
                        """
                        SELECT count(*) FROM platform.message_outbox
                        JOIN platform.member_message USING (message_id) WHERE member_id = ?
                        """)
                .param(member)
                .query(Integer.class)
                .single();
    }

    private static List<JsonNode> sentTo(String openid) {
        return WECHAT.posted(SEND).stream()
                .filter(body -> body.at("/touser").asString().equals(openid))
                .toList();
    }

    @Test
    void wechat_offers_the_kinds_that_have_a_template_and_asks_of_those_that_are_ticked() {
        Somebody one = somebody();
        assertThat(one.visitor().get("/my/messages/choices?lang=en").http().body())
                .contains("id=\"wechat-" + REFUNDED.replace('.', '-'))
                .doesNotContain("id=\"wechat-" + SHIPPED.replace('.', '-'));
        WechatConsents consents = platform.bean(WechatConsents.class);
        assertThat(consents.after(one.id())).containsExactly("t-shipped");
        one.visitor().post("/my/messages/choices", Map.of("wechat", REFUNDED));
        assertThat(consents.after(one.id())).containsExactly("t-shipped", "t-refund");
    }

    @Test
    void a_member_is_told_in_wechat_once_for_each_consent_and_without_one_not_again() {
        Somebody one = somebody();
        one.visitor().post("/my/messages/choices", Map.of("wechat", REFUNDED));
        tell(one.id(), "unbound");
        assertThat(waiting(one.id())).isZero();
        platform.bean(MiniPeople.class).bind(one.id(), "o-ways-1");
        WECHAT.agrees("o-ways-1", "t-refund");
        tell(one.id(), "first");
        tell(one.id(), "first");
        platform.work();
        assertThat(sentTo("o-ways-1"))
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent.at("/data/amount2/value").asString()).contains("123.45"));
        tell(one.id(), "second");
        platform.work();
        later();
        assertThat(sentTo("o-ways-1")).as("43101: not tried again").hasSize(2);
        assertThat(waiting(one.id())).isZero();
    }

    @Test
    void a_token_that_is_refused_is_renewed_and_a_limit_is_waited_for() {
        Somebody one = somebody();
        one.visitor().post("/my/messages/choices", Map.of("wechat", REFUNDED));
        platform.bean(MiniPeople.class).bind(one.id(), "o-ways-2");
        WECHAT.agrees("o-ways-2", "t-refund");
        WECHAT.fails(SEND, 42001);
        tell(one.id(), "token");
        platform.work();
        assertThat(sentTo("o-ways-2")).as("renewed and sent").hasSize(2);
        assertThat(waiting(one.id())).isZero();
        WECHAT.agrees("o-ways-2", "t-refund");
        WECHAT.fails(SEND, 45009);
        tell(one.id(), "limit");
        platform.work();
        assertThat(waiting(one.id())).as("later").isEqualTo(1);
        later();
        assertThat(waiting(one.id())).isZero();
        assertThat(sentTo("o-ways-2")).hasSize(4);
    }

    @Test
    void a_device_reads_what_its_owner_ticked_and_is_forgotten_when_it_is_gone() {
        Somebody one = somebody();
        one.visitor().post("/my/messages/choices", Map.of("push", REFUNDED));
        assertThat(one.visitor().get("/my/messages/devices?lang=en").http().body())
                .contains("No device is added yet.", "data-key=\"B");
        LocalPush.Device device = MAKER.device();
        one.visitor().post("/my/messages/devices", device.form());
        tell(one.id(), "a");
        platform.work();
        JsonNode shown = JsonMapper.shared().readTree(device.read().getFirst());
        assertThat(shown.at("/page").asString()).isEqualTo("/my/orders");
        assertThat(shown.at("/body").asString()).contains("123.45");
        MAKER.answers(503);
        tell(one.id(), "b");
        platform.work();
        assertThat(waiting(one.id())).isEqualTo(1);
        MAKER.answers(410);
        later();
        assertThat(waiting(one.id())).isZero();
        assertThat(one.visitor().get("/my/messages/devices?lang=en").http().body())
                .contains("No device is added yet.");
        MAKER.answers(201);
        tell(one.id(), "c");
        assertThat(waiting(one.id())).isZero();
    }

    @Test
    void a_device_is_his_who_pressed_last_and_only_he_takes_it_off() {
        Somebody one = somebody();
        Somebody two = somebody();
        LocalPush.Device device = MAKER.device();
        one.visitor().post("/my/messages/devices", device.form());
        two.visitor().post("/my/messages/devices", device.form());
        List<String> owners =
                database.sql(
                                "SELECT member_id || ' ' || device_id FROM platform.push_device"
                                        + " WHERE member_id IN (?, ?)")
                        .params(one.id(), two.id())
                        .query(String.class)
                        .list();
        assertThat(owners).singleElement().asString().startsWith(two.id());
        String id = owners.getFirst().split(" ", 2)[1];
        one.visitor().post("/my/messages/devices/remove", Map.of("id", id));
        assertThat(two.visitor().get("/my/messages/devices").http().body()).contains(id);
        two.visitor().post("/my/messages/devices/remove", Map.of("id", id));
        assertThat(two.visitor().get("/my/messages/devices").http().body()).doesNotContain(id);
        assertThat(
                        one.visitor()
                                .post(
                                        "/my/messages/devices",
                                        Map.of("endpoint", "ftp://x", "key", "", "auth", ""))
                                .status())
                .isEqualTo(422);
    }
}
