package org.tidemark.server.people.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.Visitor;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;
import org.tidemark.server.trade.orders.OrdersWorld;

/** Messages to members on a real platform: once each, read by whom they are for, sent as chosen. */
class MessagesIT {

    private static final Pattern OPEN = Pattern.compile("action=\"/my/messages/(\\d+)\"");
    private static final String SHIPPED = "orders.message.shipped";

    private static OrdersWorld world;
    private static JdbcClient database;

    @BeforeAll
    static void open() {
        world = OrdersWorld.open("messages");
        database = world.bean(JdbcClient.class);
        world.platform.work();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static List<String> told(String member) {
        return database.sql(
                        """
                        SELECT kind || ' ' || amount_fen FROM platform.member_message
                        WHERE member_id = ? ORDER BY message_id
                        """)
                .param(member)
                .query(String.class)
                .list();
    }

    private static MessageContent content(String key) {
        return new MessageContent(key, "o1", 0, "/my/orders");
    }

    @Test
    void an_order_is_told_when_it_leaves_when_it_settles_and_when_money_goes_back() {
        String member = world.member("ms-1", 0, 0);
        String order = world.place(member, "goods", 1, 0, 0);
        world.deliver(member, order);
        world.settle(order);
        world.platform.work();
        String other = world.place(member, "goods", 1, 0, 0);
        world.pay(member, other);
        world.platform.member(member).post("/my/orders/" + other + "/cancel", Map.of());
        world.platform.work();

        assertThat(told(member))
                .containsExactly(
                        SHIPPED + " 0",
                        "purchases.message.settled 0",
                        "purchases.message.refunded 10000");
        Visitor me = world.platform.member(member);
        assertThat(me.get("/my/messages?lang=en").http().body())
                .contains("Order " + order + " is on its way", "\u00A5100.00 of " + other)
                .contains("aria-label=\"3 new\"");
        assertThat(me.get("/my/messages?lang=zh").http().body())
                .contains("订单 " + order + " 已发货", other + " 的退款 \u00A5100.00");
    }

    @Test
    void a_message_is_told_once_and_with_what_it_is_about_or_not_at_all() {
        Messages messages = world.bean(Messages.class);
        MessageKind kind = MessageKind.of(SHIPPED, 1);
        IntStream.range(0, 24)
                .parallel()
                .forEach(i -> messages.tell("ms-2", kind, content("key-" + i % 3)));
        world.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> {
                    messages.tell("ms-2", kind, content("undone"));
                    status.setRollbackOnly();
                });

        assertThat(told("ms-2")).hasSize(3);
    }

    @Test
    void only_its_member_opens_a_message_and_it_is_read_then() {
        Messages messages = world.bean(Messages.class);
        String member = world.member("ms-3", 0, 0);
        String stranger = world.member("ms-4", 0, 0);
        messages.tell(member, MessageKind.of(SHIPPED, 1), content("a"));
        messages.tell(member, MessageKind.of(SHIPPED, 1), content("b"));
        Visitor me = world.platform.member(member);
        String page = me.get("/my/messages?lang=en").http().body();
        Matcher open = OPEN.matcher(page);
        assertThat(open.find()).isTrue();
        String path = "/my/messages/" + open.group(1);

        assertThat(world.platform.member(stranger).post(path, Map.of()).status()).isEqualTo(404);
        assertThat(me.get("/my?lang=en").http().body()).contains("aria-label=\"2 new\"");
        assertThat(me.post(path, Map.of()).http().headers().firstValue("Location").orElse(""))
                .endsWith("/my/orders");
        assertThat(me.get("/my?lang=en").http().body()).contains("aria-label=\"1 new\"");
        me.post("/my/messages/read", Map.of("newest", open.group(1)));
        assertThat(me.get("/my?lang=en").http().body()).doesNotContain("class=\"news\"");
    }

    @Test
    void a_phone_is_told_what_its_owner_has_ticked_in_his_language_and_nothing_else() {
        Phone phone = Guests.phone();
        Visitor me = Guests.member(world.platform, phone, "Ticks");
        String id = Guests.account(world.platform, phone).memberId();
        me.post("/my/messages/choices", Map.of("sms", SHIPPED));
        assertThat(me.get("/my/messages/choices").http().body())
                .contains("value=\"" + SHIPPED + "\" checked");
        Messages messages = world.bean(Messages.class);
        messages.tell(id, MessageKind.of(SHIPPED, 1), content("c"));
        messages.tell(id, MessageKind.of(SHIPPED, 1), content("c"));
        messages.tell(id, MessageKind.of("purchases.message.settled", 1), content("d"));

        assertThat(waiting(id)).isEqualTo(1);
        world.platform.work();
        assertThat(waiting(id)).as("sent").isZero();
        assertThat(told(id)).hasSize(2);
        me.post("/my/messages/choices", Map.of());
        messages.tell(id, MessageKind.of(SHIPPED, 1), content("e"));
        assertThat(waiting(id)).isZero();
    }

    private static int waiting(String member) {
        return database.sql("SELECT count(*) FROM platform.phone_notice WHERE member_id = ?")
                .param(member)
                .query(Integer.class)
                .single();
    }
}
