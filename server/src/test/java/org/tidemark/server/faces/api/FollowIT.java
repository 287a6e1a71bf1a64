package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.server.TestPlatform.order;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import tools.jackson.databind.JsonNode;

/** What those see who follow the ledger. */
class FollowIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    @Test
    void what_happened_is_read_in_pieces_and_nothing_is_missed_or_told_twice() {
        long before = PLATFORM.adopt("follow").sequence();
        PLATFORM.enrol("follow-1");
        long last = 0;
        for (int i = 1; i <= 5; i++) {
            last =
                    PLATFORM.post("/orders", order("follow-o" + i, "follow-1", "follow", "100.00"))
                            .sequence();
        }
        List<String> seen = new ArrayList<>();
        String next = Long.toString(before);
        boolean more = true;
        while (more) {
            Answer page = PLATFORM.get("/api/v1/events?after=" + next + "&limit=2&wait=" + last);
            assertThat(page.status()).isEqualTo(200);
            page.json()
                    .at("/events")
                    .forEach(one ->
                            seen.add(
                                    one.at("/type").asString()
                                            + " "
                                            + one.at("/command").asString()));
            next = page.text("/next");
            more = page.json().at("/more").asBoolean();
        }
        assertThat(seen)
                .containsSubsequence(
                        "enrolled enrol-follow-1",
                        "order-settled follow-o1",
                        "order-settled follow-o2",
                        "order-settled follow-o3",
                        "order-settled follow-o4",
                        "order-settled follow-o5")
                .doesNotHaveDuplicates();
        PLATFORM.post("/orders", order("follow-o6", "follow-1", "follow", "100.00"));
        Answer later =
                PLATFORM.get(
                        "/api/v1/events?type=order-settled&after=" + next + "&wait=" + (last + 1));
        assertThat(later.json().at("/events").valueStream().map(e -> e.at("/command").asString()))
                .contains("follow-o6")
                .doesNotContain("follow-o5");
        JsonNode settled = later.json().at("/events/0");
        assertThat(settled.at("/member").asString()).isEqualTo("follow-1");
        assertThat(settled.at("/details").toString()).contains("\"100.00\"");
    }

    @Test
    void a_list_of_one_type_goes_on_where_there_is_none_of_it() {
        PLATFORM.adopt("sparse");
        long last = PLATFORM.enrol("sparse-1").sequence();
        Answer none =
                PLATFORM.get("/api/v1/events?type=paused&after=" + (last - 1) + "&wait=" + last);
        assertThat(none.json().at("/events")).isEmpty();
        assertThat(none.json().at("/more").asBoolean()).isFalse();
        assertThat(Long.parseLong(none.text("/next"))).isGreaterThanOrEqualTo(last);
    }

    @Test
    void an_order_tells_how_much_of_it_was_refunded() {
        PLATFORM.adopt("reversed");
        PLATFORM.enrol("reversed-1");
        PLATFORM.post("/orders", order("reversed-o1", "reversed-1", "reversed", "100.00"));
        Answer whole = PLATFORM.get("/api/v1/orders/reversed-o1");
        assertThat(whole.text("/state")).isEqualTo("settled");
        assertThat(whole.text("/total")).isEqualTo("100.00");
        assertThat(whole.text("/refunded")).isEqualTo("0.00");
        assertThat(whole.text("/lines/0/offer")).isEqualTo("reversed-goods");
        Answer part =
                PLATFORM.post(
                        "/reversals",
                        "{\"id\":\"reversed-r1\",\"order\":\"reversed-o1\",\"amount\":\"40.00\"}");
        assertThat(part.status()).isEqualTo(201);
        Answer now = PLATFORM.get("/api/v1/orders/reversed-o1");
        assertThat(now.text("/state")).isEqualTo("partly-refunded");
        assertThat(now.text("/refunded")).isEqualTo("40.00");
        assertThat(now.sequence()).isEqualTo(part.sequence());
        PLATFORM.post("/reversals", "{\"id\":\"reversed-r2\",\"order\":\"reversed-o1\"}");
        assertThat(PLATFORM.get("/api/v1/orders/reversed-o1").text("/state")).isEqualTo("refunded");
        assertThat(PLATFORM.get("/api/v1/orders/reversed-r1").status())
                .as("a refund is no order")
                .isEqualTo(404);
        assertThat(PLATFORM.get("/api/v1/orders/reversed-o9").text("/code"))
                .isEqualTo("unknown-order");
        Answer list =
                PLATFORM.get(
                        "/api/v1/orders?after="
                                + (part.sequence() - 1)
                                + "&wait="
                                + part.sequence());
        assertThat(list.text("/events/0/type")).isEqualTo("order-reversed");
    }

    @Test
    void a_command_tells_what_became_of_it_also_when_it_was_refused() {
        PLATFORM.adopt("asked");
        PLATFORM.enrol("asked-1");
        PLATFORM.post(
                "/orders",
                order("asked-o1", "asked-1", "asked", "100.00")
                        .replaceFirst("}$", ",\"by\":{\"actor\":\"desk\"}}"));
        Answer done = PLATFORM.get("/api/v1/commands/asked-o1");
        assertThat(done.json().at("/accepted").asBoolean()).isTrue();
        assertThat(done.text("/type")).isEqualTo("order");
        assertThat(done.text("/by/actor")).isEqualTo("desk");
        assertThat(done.text("/events/0/type")).isEqualTo("order-settled");
        PLATFORM.post("/orders", order("asked-o2", "asked-nobody", "asked", "100.00"));
        Answer refused = PLATFORM.get("/api/v1/commands/asked-o2");
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.json().at("/accepted").asBoolean()).isFalse();
        assertThat(refused.text("/refusal/code")).isEqualTo("unknown-member");
        assertThat(refused.json().at("/events")).isEmpty();
        assertThat(PLATFORM.get("/api/v1/commands/asked-o3").text("/code"))
                .isEqualTo("unknown-command");
    }

    @Test
    void members_are_listed_in_pieces() {
        PLATFORM.enrol("listed-1");
        PLATFORM.enrol("listed-2");
        List<String> seen = new ArrayList<>();
        int from = 0;
        int size = 1;
        while (size > 0) {
            Answer page = PLATFORM.get("/api/v1/members?limit=7&from=" + from);
            size = page.json().at("/members").size();
            page.json().at("/members").forEach(one -> seen.add(one.at("/member").asString()));
            from = page.json().at("/next").asInt();
        }
        assertThat(seen).containsSubsequence("listed-1", "listed-2").doesNotHaveDuplicates();
    }

    @Test
    void what_cannot_be_waited_for_or_begun_at_is_told() {
        long now = PLATFORM.enrol("waited-1").sequence();
        assertThat(PLATFORM.get("/api/v1/members/waited-1/statement?wait=" + now).sequence())
                .isGreaterThanOrEqualTo(now);
        Answer never = PLATFORM.get("/api/v1/programmes?wait=999999999999");
        assertThat(never.status()).isEqualTo(400);
        assertThat(never.text("/field")).isEqualTo("wait");
        assertThat(PLATFORM.get("/api/v1/programmes?wait=soon").status()).isEqualTo(400);
        for (String after : List.of("x", "-1", "1.", "1.2.3", "9999999999999999999")) {
            assertThat(PLATFORM.get("/api/v1/events?after=" + after).text("/field"))
                    .as(after)
                    .isEqualTo("after");
        }
        assertThat(PLATFORM.get("/api/v1/events?type=nothing").text("/field")).isEqualTo("type");
    }
}
