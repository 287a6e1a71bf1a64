package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.server.TestPlatform.order;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;

/** Commands over real HTTP, on a real database. */
class CommandsIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();

    @Test
    void three_orders_and_a_redemption_give_the_worked_figures() {
        PLATFORM.adopt("worked");
        PLATFORM.enrol("worked-1");
        PLATFORM.enrol("worked-2");
        Answer first =
                PLATFORM.post("/orders", order("worked-o1", "worked-1", "worked", "1000.00"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("/events/0/pool/price")).isEqualTo("1.428571");
        assertThat(first.text("/events/0/position/points")).isEqualTo("210.000000");
        Answer second =
                PLATFORM.post("/orders", order("worked-o2", "worked-2", "worked", "1000.00"));
        assertThat(second.text("/events/0/pool/price")).isEqualTo("1.680672");
        assertThat(second.sequence()).isEqualTo(first.sequence() + 1);
        Answer redeemed =
                PLATFORM.post(
                        "/redemptions",
                        """
                        {"id":"worked-r1","programme":"worked","member":"worked-2","points":"147"}\
                        """);
        assertThat(redeemed.text("/events/0/gross")).isEqualTo("247.05");
        assertThat(redeemed.text("/events/0/pool/reserve")).isEqualTo("402.36");
        assertThat(redeemed.text("/events/0/pool/price")).isEqualTo("1.916000");
        Answer member = PLATFORM.get("/api/v1/members/worked-2");
        assertThat(member.text("/wallet")).isEqualTo("197.64");
        assertThat(member.sequence()).isGreaterThanOrEqualTo(redeemed.sequence());
    }

    @Test
    void a_plan_that_its_rule_pack_does_not_clear_is_not_adopted_by_any_door() {
        String plan =
                TestPlatform.plan("uncleared").replace("jurisdiction: none", "jurisdiction: cn");
        Answer refused =
                PLATFORM.send(
                        PLATFORM.request("/api/v1/plans")
                                .header("Content-Type", "text/yaml")
                                .header("Idempotency-Key", "plan-uncleared")
                                .POST(BodyPublishers.ofString(plan))
                                .build());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo("not-cleared");
        assertThat(refused.text("/found"))
                .contains("CON-01 is refused", "CON-06 is not acknowledged");

        Answer bulk =
                PLATFORM.send(
                        PLATFORM.request("/api/v1/orders/bulk")
                                .header("Content-Type", "application/x-ndjson")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"type\":\"adopt-plan\",\"id\":\"plan-uncleared\",\"plan\":\""
                                                        + plan.replace("\"", "\\\"")
                                                                .replace("\n", "\\n")
                                                        + "\"}\n"))
                                .build());
        assertThat(bulk.http().body()).contains("not-cleared");
        // Nothing was pinned: the same id adopts the plan once it may go live.
        assertThat(PLATFORM.adopt("uncleared").status()).isEqualTo(201);
    }

    @Test
    void a_repetition_gives_the_original_outcome_again_and_says_so() {
        PLATFORM.adopt("again");
        PLATFORM.enrol("again-1");
        String body = order("again-o1", "again-1", "again", "100.00");
        Answer first = PLATFORM.post("/orders", body);
        Answer second = PLATFORM.post("/orders", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().at("/repeated").asBoolean()).isTrue();
        assertThat(second.sequence()).isEqualTo(first.sequence());
        assertThat(second.json().at("/events")).isEqualTo(first.json().at("/events"));

        Answer refused = PLATFORM.post("/members", "{\"id\":\"again-e\",\"member\":\"again-1\"}");
        Answer refusedAgain =
                PLATFORM.post("/members", "{\"id\":\"again-e\",\"member\":\"again-1\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refusedAgain.status()).isEqualTo(409);
        assertThat(refusedAgain.text("/code")).isEqualTo("duplicate-member");
        assertThat(refusedAgain.json().at("/repeated").asBoolean()).isTrue();
    }

    @Test
    void the_same_id_with_other_content_conflicts() {
        PLATFORM.adopt("conflict");
        PLATFORM.enrol("conflict-1");
        PLATFORM.post("/orders", order("conflict-o1", "conflict-1", "conflict", "100.00"));
        Answer other =
                PLATFORM.post("/orders", order("conflict-o1", "conflict-1", "conflict", "100.01"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/code")).isEqualTo("id-conflict");
    }

    @Test
    void the_header_gives_the_id_where_the_body_has_none_and_must_agree_where_it_has_one() {
        String body = "{\"member\":\"header-1\"}";
        Answer enrolled = PLATFORM.post("/members", body, "Idempotency-Key", "header-e1");
        assertThat(enrolled.text("/command")).isEqualTo("header-e1");
        assertThat(PLATFORM.post("/members", body).text("/field")).isEqualTo("id");
        Answer torn =
                PLATFORM.post(
                        "/members",
                        "{\"id\":\"header-e2\",\"member\":\"header-2\"}",
                        "Idempotency-Key",
                        "header-e3");
        assertThat(torn.status()).isEqualTo(400);
        assertThat(PLATFORM.get("/api/v1/members/header-2").status()).isEqualTo(404);
    }

    @Test
    void a_refusal_is_a_problem_with_the_code_in_the_language_asked_for() {
        String body = order("nobody-o1", "nobody", "none", "100.00");
        Answer english = PLATFORM.post("/orders", body);
        assertThat(english.status()).isEqualTo(404);
        assertThat(english.http().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(english.text("/code")).isEqualTo("unknown-member");
        assertThat(english.text("/title")).isEqualTo("There is no such member");
        assertThat(english.json().at("/status").asInt()).isEqualTo(404);
        Answer chinese = PLATFORM.post("/orders", body, "Accept-Language", "zh-CN");
        assertThat(chinese.text("/title")).isEqualTo("没有这个会员");
    }

    @Test
    void what_the_rules_refuse_is_422() {
        PLATFORM.adopt("rules");
        PLATFORM.enrol("rules-1");
        assertThat(
                        PLATFORM.post("/orders", order("rules-o1", "rules-1", "rules", "0.00"))
                                .text("/code"))
                .isEqualTo("bad-amount");
        Answer tooMuch =
                PLATFORM.post(
                        "/redemptions",
                        """
                        {"id":"rules-r1","programme":"rules","member":"rules-1","points":"5"}\
                        """);
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.text("/code")).isEqualTo("insufficient-points");
        assertThat(tooMuch.text("/detail")).matches("[0-9]\\.[0-9]{6} points are not locked\\.");
        Answer again =
                PLATFORM.post(
                        "/redemptions",
                        """
                        {"id":"rules-r1","programme":"rules","member":"rules-1","points":"5"}\
                        """,
                        "Accept-Language",
                        "zh-CN");
        assertThat(again.text("/detail")).matches("未锁定的积分为 [0-9]\\.[0-9]{6}。");
        Answer imported =
                PLATFORM.post(
                        "/members",
                        """
                        {"id":"rules-e2","at":"2001-01-01T00:00:00+08:00","member":"rules-2"}\
                        """);
        assertThat(imported.text("/code")).isEqualTo("out-of-order");
    }

    @Test
    void what_is_no_command_is_400_with_field_and_fix_and_pins_nothing() {
        Answer number =
                PLATFORM.post(
                        "/orders",
                        """
                        {"id":"bad-o1","member":"m","lines":[{"offer":"x","amount":1000}]}\
                        """);
        assertThat(number.status()).isEqualTo(400);
        assertThat(number.text("/code")).isEqualTo("malformed");
        assertThat(number.text("/field")).isEqualTo("lines[0].amount");
        assertThat(number.text("/detail")).contains("a text in quotes");
        Answer blank =
                PLATFORM.post(
                        "/members",
                        "{\"id\":\"bad-e1\",\"member\":\" \"}",
                        "Accept-Language",
                        "zh");
        assertThat(blank.text("/detail")).isEqualTo("member: 内容为空。");
        assertThat(PLATFORM.post("/orders", "no json").status()).isEqualTo(400);
        assertThat(
                        PLATFORM.post(
                                        "/orders",
                                        "{\"type\":\"enrol\",\"id\":\"bad-o1\",\"member\":\"bad-1\"}")
                                .text("/field"))
                .isEqualTo("type");
        assertThat(PLATFORM.post("/members", "{\"id\":\"bad-o1\",\"member\":\"bad-1\"}").status())
                .isEqualTo(201);
    }

    @Test
    void a_plan_comes_as_a_file_or_in_json_and_its_mistakes_are_told_with_their_line() {
        assertThat(PLATFORM.adopt("file").status()).isEqualTo(201);
        String text = TestPlatform.plan("file").replace("pool: 30%", "pool: 31%");
        Answer bad =
                PLATFORM.send(
                        PLATFORM.request("/api/v1/plans")
                                .header("Content-Type", "text/yaml")
                                .header("Idempotency-Key", "plan-bad")
                                .POST(BodyPublishers.ofString(text))
                                .build());
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text("/code")).isEqualTo("bad-plan");
        assertThat(bad.text("/detail")).containsPattern(":\\d+:\\d+:");
        Answer json =
                PLATFORM.post(
                        "/plans",
                        "{\"id\":\"plan-json\",\"plan\":\"%s\"}"
                                .formatted(
                                        TestPlatform.plan("json")
                                                .replace("\"", "\\\"")
                                                .replace("\n", "\\n")));
        assertThat(json.text("/events/0/programme")).isEqualTo("json");
        assertThat(PLATFORM.get("/api/v1/programmes/json/plan").http().body())
                .isEqualTo(TestPlatform.plan("json"));
    }

    @Test
    void a_body_that_is_too_large_for_any_command_is_refused_without_being_kept() {
        String body = "{\"id\":\"large-1\",\"member\":\"" + "x".repeat(2 << 20) + "\"}";
        Answer large = PLATFORM.post("/members", body);
        assertThat(large.status()).isEqualTo(400);
        assertThat(large.text("/detail")).contains("bytes");
    }
}
