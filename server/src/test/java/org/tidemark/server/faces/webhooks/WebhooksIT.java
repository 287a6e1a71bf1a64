package org.tidemark.server.faces.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.server.TestPlatform.order;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.ledger.EventCursor;
import org.tidemark.server.money.payments.LocalServer;
import org.tidemark.server.people.staff.TestStaff;
import tools.jackson.databind.JsonNode;

/** What receivers are told: signed, at least once, in order where that is promised. */
@Timeout(300)
class WebhooksIT {

    private static final Set<String> ORDERS = Set.of("order-settled");
    private static final Pattern SECRET =
            Pattern.compile("data-figure=\"secret\">(whsec_[A-Za-z0-9+/=]+)<");

    private static TestPlatform platform;
    private static Webhooks webhooks;
    private static MessageStore messages;
    private static int number;

    private Receiver receiver;
    private WebhookEndpoint endpoint;

    @BeforeAll
    static void open() {
        System.setProperty("tidemark.webhooks.anywhere", "true");
        System.setProperty("tidemark.webhooks.patience", "20s");
        System.setProperty("tidemark.days.close", "false");
        try {
            platform = TestPlatform.fresh("webhooks");
        } finally {
            System.clearProperty("tidemark.webhooks.anywhere");
            System.clearProperty("tidemark.webhooks.patience");
            System.clearProperty("tidemark.days.close");
        }
        webhooks = platform.bean(Webhooks.class);
        messages = platform.bean(MessageStore.class);
        platform.adopt("told");
        platform.enrol("told-1");
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @BeforeEach
    void listen() {
        receiver = new Receiver();
    }

    @AfterEach
    void leave() {
        receiver.close();
        webhooks.all().forEach(one -> webhooks.end(one, "owner-1"));
    }

    private WebhookSecret endpoint(boolean ordered, Set<String> kinds) {
        var made = webhooks.make(new NewEndpoint(receiver.url(), kinds, ordered, now()), "owner-1");
        endpoint = webhooks.find(made.id()).orElseThrow();
        return made.secret();
    }

    private static EventCursor now() {
        return EventCursor.after(platform.enrol("now-" + ++number).sequence());
    }

    /** Settles an order and has the jobs done; gives the order's id. */
    private String ordered() {
        String id = settled();
        platform.work();
        return id;
    }

    private static String settled() {
        String id = "told-o" + ++number;
        Answer done = platform.post("/orders", order(id, "told-1", "told", "10.00"));
        assertThat(done.status()).isEqualTo(201);
        platform.following(done.sequence(), "/api/v1/members/told-1/statement?limit=1");
        return id;
    }

    private WebhookEndpoint again() {
        return webhooks.find(endpoint.id()).orElseThrow();
    }

    private void later(Duration time) {
        platform.turnClock(time);
        platform.work();
    }

    private static void verify(LocalServer.Call call, WebhookSecret secret) {
        long at = Long.parseLong(call.headers().get("webhook-timestamp"));
        String right =
                secret.sign(
                        call.headers().get("webhook-id"),
                        at,
                        call.body().getBytes(StandardCharsets.UTF_8));
        assertThat(call.headers().get("webhook-signature").split(" ", -1)).contains(right);
        assertThat(Math.abs(System.currentTimeMillis() / 1000 - at)).isLessThan(300);
    }

    @Test
    void what_happens_is_told_signed_in_order_and_once() {
        WebhookSecret secret = endpoint(true, ORDERS);
        List<String> orders = List.of(settled(), settled(), settled());
        platform.work();
        List<LocalServer.Call> calls = receiver.taken();
        assertThat(Receiver.commands(calls)).isEqualTo(orders);
        calls.forEach(call -> verify(call, secret));
        LocalServer.Call first = calls.getFirst();
        JsonNode body = Receiver.json(first);
        assertThat(body.at("/type").asString()).isEqualTo("order.settled");
        assertThat(body.at("/timestamp").asString()).endsWith("+08:00");
        assertThat(body.at("/data/member").asString()).isEqualTo("told-1");
        assertThat(body.at("/data/details").toString()).contains("\"10.00\"");
        assertThat(first.headers().get("webhook-id"))
                .isEqualTo(
                        "msg_"
                                + body.at("/data/sequence").asLong()
                                + "_"
                                + body.at("/data/ordinal").asInt());
        assertThat(first.headers()).containsEntry("Content-Type", "application/json");
        later(Duration.ofHours(1));
        assertThat(receiver.taken()).as("nothing is told twice").isEmpty();
    }

    @Test
    void kinds_that_were_not_chosen_are_not_told() {
        endpoint(false, Set.of("redeemed"));
        ordered();
        assertThat(receiver.taken()).isEmpty();
        endpoint(false, Set.of());
        platform.enrol("told-everything");
        String order = settled();
        platform.work();
        assertThat(Receiver.commands(receiver.taken())).contains("enrol-told-everything", order);
    }

    @Test
    void in_order_nothing_overtakes_what_was_not_taken_and_the_id_stays() {
        WebhookSecret secret = endpoint(true, ORDERS);
        receiver.answer(500);
        String first = settled();
        String second = settled();
        platform.work();
        assertThat(Receiver.commands(receiver.calls())).containsExactly(first);
        String id = receiver.taken().getFirst().headers().get("webhook-id");
        receiver.answer(200);
        later(Duration.ofSeconds(4));
        assertThat(receiver.taken()).isEmpty();
        later(Duration.ofSeconds(3));
        List<LocalServer.Call> calls = receiver.taken();
        assertThat(Receiver.commands(calls)).containsExactly(first, second);
        assertThat(calls.getFirst().headers()).containsEntry("webhook-id", id);
        calls.forEach(call -> verify(call, secret));
        assertThat(again().failingSince()).isEmpty();
    }

    @Test
    void without_order_what_was_not_taken_keeps_no_other_waiting() {
        endpoint(false, ORDERS);
        receiver.answer(500);
        String first = ordered();
        receiver.taken();
        receiver.answer(200);
        String second = ordered();
        assertThat(Receiver.commands(receiver.taken())).containsExactly(second);
        later(Duration.ofSeconds(10));
        assertThat(Receiver.commands(receiver.taken())).containsExactly(first);
    }

    @Test
    void every_way_to_fail_is_kept_with_the_message_and_tried_again() {
        endpoint(true, ORDERS);
        receiver.answer(302, Map.of("Location", receiver.url()));
        ordered();
        receiver.answer(404);
        later(Duration.ofSeconds(6));
        receiver.answer(Receiver.HANG_UP);
        later(Duration.ofMinutes(6));
        receiver.close();
        later(Duration.ofMinutes(34));
        WebhookMessage message = messages.before(endpoint.id(), last(), 1).getFirst();
        assertThat(message.attempts()).isEqualTo(4);
        assertThat(messages.attempts(message).reversed())
                .extracting(one -> one.status() + one.trouble())
                .containsExactly("302", "404", "0NO_ANSWER", "0NO_CONNECTION");
        assertThat(receiver.calls()).as("a redirect is not followed").hasSize(3);
        assertThat(again().failingSince()).isPresent();
    }

    private static EventCursor last() {
        return EventCursor.after(Long.MAX_VALUE);
    }

    @Test
    void a_receiver_that_is_busy_is_left_alone_for_as_long_as_it_says() {
        endpoint(true, ORDERS);
        receiver.answer(429, Map.of("Retry-After", "3600"));
        String order = ordered();
        receiver.taken();
        receiver.answer(200);
        later(Duration.ofMinutes(59));
        assertThat(receiver.taken()).isEmpty();
        later(Duration.ofMinutes(2));
        assertThat(Receiver.commands(receiver.taken())).containsExactly(order);
    }

    @Test
    void who_is_gone_is_disabled_and_nothing_is_lost_when_he_is_back() {
        endpoint(true, ORDERS);
        receiver.answer(410);
        String first = ordered();
        assertThat(again().state()).isEqualTo(WebhookEndpoint.State.DISABLED);
        assertThat(again().why()).contains(RetryRule.Why.GONE);
        String second = ordered();
        assertThat(receiver.taken()).hasSize(1);
        platform.work();
        assertThat(owner().get("/console").http().body()).contains("class=\"alarm\"");
        receiver.answer(200);
        assertThat(webhooks.enable(again())).isTrue();
        platform.work();
        assertThat(Receiver.commands(receiver.taken())).containsExactly(first, second);
    }

    @Test
    void after_75_hours_one_is_given_up_where_order_is_not_promised() {
        endpoint(false, ORDERS);
        receiver.answer(500);
        String first = ordered();
        for (Duration pause : RetryRule.PAUSES) {
            later(pause.plus(pause.dividedBy(9)));
        }
        assertThat(receiver.taken()).hasSize(10);
        assertThat(messages.before(endpoint.id(), last(), 1).getFirst().state())
                .isEqualTo(WebhookMessage.State.FAILED);
        assertThat(again().state()).isEqualTo(WebhookEndpoint.State.ACTIVE);
        platform.turnClock(Duration.ofDays(2));
        ordered();
        assertThat(again().why()).as("for more than five days").contains(RetryRule.Why.FAILING);
        receiver.answer(200);
        webhooks.enable(again());
        receiver.taken();
        platform.work();
        assertThat(receiver.taken()).hasSize(1);
        WebhookMessage given = messages.before(endpoint.id(), last(), 2).getLast();
        assertThat(webhooks.replay(again(), given.place())).isTrue();
        platform.work();
        assertThat(Receiver.commands(receiver.taken())).containsExactly(first);
    }

    @Test
    void where_order_is_promised_it_is_the_endpoint_that_is_disabled() {
        endpoint(true, ORDERS);
        receiver.answer(503);
        String first = ordered();
        for (Duration pause : RetryRule.PAUSES) {
            later(pause.plus(pause.dividedBy(9)));
        }
        assertThat(again().why()).contains(RetryRule.Why.FAILING);
        receiver.taken();
        receiver.answer(200);
        webhooks.enable(again());
        platform.work();
        assertThat(Receiver.commands(receiver.taken())).containsExactly(first);
    }

    @Test
    void everything_after_a_place_is_told_again_with_the_same_ids() {
        endpoint(true, ORDERS);
        List<String> orders = List.of(settled(), settled());
        platform.work();
        List<LocalServer.Call> once = receiver.taken();
        webhooks.replayAfter(again(), endpoint.place());
        platform.work();
        List<LocalServer.Call> twice = receiver.taken();
        assertThat(Receiver.commands(twice)).isEqualTo(orders);
        assertThat(twice.stream().map(call -> call.headers().get("webhook-id")))
                .isEqualTo(once.stream().map(call -> call.headers().get("webhook-id")).toList());
        assertThat(twice.stream().map(LocalServer.Call::body))
                .isEqualTo(once.stream().map(LocalServer.Call::body).toList());
    }

    @Test
    void one_secret_takes_the_place_of_another_without_a_gap() {
        WebhookSecret old = endpoint(true, ORDERS);
        WebhookSecret fresh = webhooks.rotate(endpoint, "owner-1");
        ordered();
        LocalServer.Call both = receiver.taken().getFirst();
        verify(both, old);
        verify(both, fresh);
        platform.turnClock(Duration.ofHours(25));
        ordered();
        LocalServer.Call one = receiver.taken().getFirst();
        verify(one, fresh);
        assertThat(one.headers().get("webhook-signature").split(" ", -1)).hasSize(1);
    }

    @Test
    void an_endpoint_is_made_watched_and_ended_on_its_pages() {
        Visitor owner = owner();
        Answer made =
                owner.post(
                        "/console/connect/webhooks",
                        Map.of("url", receiver.url(), "kinds", "order-settled", "ordered", "true"));
        assertThat(made.status()).isEqualTo(302);
        String page = made.http().headers().firstValue("Location").orElseThrow();
        String path = page.substring(page.indexOf("/console"));
        Matcher secret = SECRET.matcher(owner.get(path).http().body());
        assertThat(secret.find()).isTrue();
        assertThat(owner.get(path).http().body()).doesNotContain(secret.group(1));
        assertThat(rows()).as("sealed").doesNotContain(secret.group(1));
        ordered();
        verify(receiver.taken().getFirst(), new WebhookSecret(secret.group(1)));
        String log = owner.get(path).http().body();
        Matcher message = Pattern.compile(path + "/messages/([\\d.]+)").matcher(log);
        assertThat(message.find()).isTrue();
        assertThat(owner.get(message.group()).http().body()).contains("order.settled", "204");
        assertThat(owner.post(path + "/replay", Map.of("place", message.group(1))).status())
                .isEqualTo(302);
        platform.work();
        assertThat(receiver.taken()).hasSize(1);
        assertThat(owner.post(path + "/replay", Map.of("place", "99999999.1")).status())
                .isEqualTo(422);
        for (String from : List.of("", "x", "99999999")) {
            assertThat(owner.post(path + "/replay", Map.of("from", from)).status()).isEqualTo(422);
        }
        assertThat(owner.post(path + "/state", Map.of("active", "true")).status()).isEqualTo(422);
        assertThat(owner.post(path + "/state", Map.of("active", "false")).status()).isEqualTo(302);
        assertThat(owner.post(path + "/end", Map.of()).status()).isEqualTo(302);
        assertThat(owner.get(path).status()).isEqualTo(404);
        ordered();
        assertThat(receiver.taken()).isEmpty();
    }

    @Test
    void what_one_of_the_staff_wants_told_is_told_once_a_second_agrees_and_from_there_on() {
        Visitor first = TestStaff.owner(platform, "told-first");
        Visitor second = TestStaff.owner(platform, "told-second");
        String before = settled();
        Map<String, String> form =
                Map.of("url", receiver.url(), "kinds", "order-settled", "ordered", "true");
        assertThat(first.post("/console/connect/webhooks", form).status())
                .as("whoever agrees reads why")
                .isEqualTo(422);
        Map<String, String> said = new HashMap<>(form);
        said.put("reason", "the mall's books");
        assertThat(first.post("/console/connect/webhooks", said).status()).isEqualTo(302);
        endpoint = webhooks.all().getFirst();
        String page = "/console/connect/webhooks/" + endpoint.id();
        String order = ordered();
        assertThat(receiver.taken()).as("nothing before two want it").isEmpty();
        assertThat(first.post(page + "/state", Map.of("active", "true")).status()).isEqualTo(422);
        assertThat(second.post(page + "/state", Map.of("active", "true")).status()).isEqualTo(422);
        String agree = agreeing();
        assertThat(first.post(agree, Map.of()).status()).as("nor does he agree").isEqualTo(422);
        platform.work();
        assertThat(receiver.taken()).isEmpty();
        assertThat(second.get("/console/money/approvals").http().body()).contains(receiver.url());
        assertThat(second.post(agree, Map.of()).status()).isEqualTo(302);
        platform.work();
        assertThat(Receiver.commands(receiver.taken())).containsExactly(order);
        assertThat(first.post(page + "/replay", Map.of("from", "0")).status())
                .as("what both agreed to begins later")
                .isEqualTo(422);
        platform.work();
        assertThat(receiver.taken()).as(before).isEmpty();
        EventCursor place = endpoint.place();
        assertThat(first.post(page + "/replay", Map.of("from", place.text())).status())
                .isEqualTo(302);
        platform.work();
        assertThat(Receiver.commands(receiver.taken())).containsExactly(order);
    }

    private static String agreeing() {
        Approvals approvals = platform.bean(Approvals.class);
        return "/console/money/approvals/" + approvals.waiting().getLast().id() + "/agree";
    }

    @Test
    void an_endpoint_that_does_not_do_is_told_at_its_fields() {
        Visitor owner = owner();
        for (Map<String, String> wrong :
                Arrays.asList(
                        Map.of("url", ""),
                        Map.of("url", "ftp://a.example/"),
                        Map.of("url", "https://a.example/", "kinds", "nothing"),
                        Map.of("url", "https://a.example/", "from", "soon"))) {
            assertThat(owner.post("/console/connect/webhooks", wrong).status())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        assertThat(webhooks.all()).isEmpty();
    }

    private static String rows() {
        return platform.bean(JdbcClient.class)
                .sql("SELECT t::text FROM platform.webhook_endpoint t")
                .query(String.class)
                .list()
                .toString();
    }

    private static Visitor owner() {
        Visitor visitor = platform.visitor();
        visitor.post("/console/login", Map.of("operator", "", "key", platform.key()));
        return visitor;
    }
}
