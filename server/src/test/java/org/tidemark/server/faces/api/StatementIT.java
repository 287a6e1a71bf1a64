package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import tools.jackson.databind.JsonNode;

/** A statement says of every amount why it is that amount. */
class StatementIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static long last;
    private static String day;

    @BeforeAll
    static void everything_happens() {
        PLATFORM.adoptFull("why");
        post("/members", "{'id':'why-e1','member':'why-1'}");
        post("/members", "{'id':'why-e2','member':'why-2','sponsor':'why-1','region':'350100'}");
        post("/agents", "{'id':'why-a','member':'why-1','region':'350100'}");
        post("/leaders", "{'id':'why-l','programme':'why','member':'why-1','level':'leader'}");
        for (int i = 1; i <= 3; i++) {
            post(
                    "/orders",
                    "{'id':'why-o%d','member':'why-2','lines':[{'offer':'why-goods','amount':'333.33'}]}"
                            .formatted(i));
        }
        post("/redemptions", "{'id':'why-r','programme':'why','member':'why-2','points':'7.5'}");
        post("/ad-incomes", "{'id':'why-i','programme':'why','amount':'3.00'}");
        day = PLATFORM.nextDay().toString();
        post(
                "/task-completions",
                "{'id':'why-t','programme':'why','member':'why-2','day':'" + day + "'}");
        post("/check-ins", "{'id':'why-c','programme':'why','member':'why-2','day':'" + day + "'}");
        post("/day-closings", "{'id':'why-d','day':'" + day + "'}");
        post("/reversals", "{'id':'why-v','order':'why-o3','amount':'100.00'}");
        post("/holds", "{'id':'why-h','member':'why-1','amount':'1.00','hold':'why-h'}");
    }

    @Test
    void what_the_close_of_a_day_brings_names_the_day() {
        assertThat(movement("why-2", "why-d", "ad-points:why").at("/day").asString())
                .isEqualTo(day);
        assertThat(movement("why-2", "why-o1", "points:why").at("/day").asString()).isEmpty();
    }

    private static void post(String path, String body) {
        Answer answer = PLATFORM.post(path, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        last = answer.sequence();
    }

    private static List<JsonNode> movements(String member, String query) {
        String path = "/api/v1/members/" + member + "/statement" + query;
        return PLATFORM.following(last, path).json().at("/movements").valueStream().toList();
    }

    private static JsonNode movement(String member, String command, String asset) {
        return movements(member, "").stream()
                .filter(line -> line.at("/command").asString().equals(command))
                .filter(line -> line.at("/asset").asString().equals(asset))
                .reduce((newer, older) -> older)
                .orElseThrow();
    }

    @Test
    void a_reward_names_rule_base_rate_and_rounding() {
        JsonNode reward = movement("why-1", "why-o1", "CNY");
        assertThat(reward.at("/amount").asString()).isEqualTo("16.66");
        assertThat(reward.at("/event").asString()).isEqualTo("Order");
        JsonNode why = reward.at("/why/0");
        assertThat(why.at("/rule").asString()).isEqualTo("referral-direct");
        assertThat(why.at("/section").asString()).isEqualTo("5.2");
        assertThat(why.at("/text").asString()).isEqualTo("Reward to the buyer’s sponsor");
        assertThat(why.at("/base").asString()).isEqualTo("333.33");
        assertThat(why.at("/rate").asString()).isEqualTo("0.050000");
        assertThat(why.at("/result").asString()).isEqualTo("16.66");
        assertThat(why.at("/rounding").asString()).isEqualTo("down");
    }

    @Test
    void points_name_the_value_and_the_price_that_they_were_minted_at() {
        JsonNode points = movement("why-2", "why-o2", "points:why");
        assertThat(points.at("/why").valueStream().map(term -> term.at("/rule").asString()))
                .containsExactly("mint-value", "mint-points");
        JsonNode mint = points.at("/why/1");
        assertThat(mint.at("/step").asString()).isEqualTo("add");
        assertThat(mint.at("/base").asString()).isEqualTo("46.66");
        assertThat(mint.at("/numerator").asString()).isEqualTo("46.660000");
        assertThat(mint.at("/denominator").asString()).isEqualTo("66.66");
        assertThat(mint.at("/result")).isEqualTo(points.at("/amount"));
    }

    @Test
    void the_terms_of_every_movement_come_to_its_amount() {
        Set<String> rules = new TreeSet<>();
        for (String member : List.of("why-1", "why-2")) {
            for (JsonNode line : movements(member, "")) {
                BigDecimal sum = BigDecimal.ZERO;
                for (JsonNode term : line.at("/why")) {
                    BigDecimal result = new BigDecimal(term.at("/result").asString());
                    rules.add(term.at("/rule").asString());
                    if (term.at("/step").asString().equals("add")) {
                        sum = sum.add(result);
                    } else if (term.at("/limits").asBoolean(false)) {
                        sum = result.multiply(BigDecimal.valueOf(sum.signum()));
                    }
                }
                if (!line.at("/why").isEmpty()) {
                    assertThat(sum).as(line.toString()).isEqualTo(line.at("/amount").asString());
                }
            }
        }
        assertThat(rules)
                .contains(
                        "mint-value",
                        "mint-points",
                        "ad-points-earned",
                        "referral-direct",
                        "agent",
                        "team",
                        "queue-rebate",
                        "queue-lacking",
                        "points-value",
                        "payout",
                        "ad-release-base",
                        "ad-release",
                        "release-direct",
                        "ad-budget",
                        "red-packet",
                        "red-packet-quota",
                        "dividend",
                        "dividend-room",
                        "reversed");
    }

    @Test
    void what_the_command_itself_says_has_no_terms() {
        JsonNode held = movement("why-1", "why-h", "CNY");
        assertThat(held.at("/amount").asString()).isEqualTo("-1.00");
        assertThat(held.at("/why")).isEmpty();
    }

    @Test
    void the_words_are_in_the_language_asked_for() {
        Answer chinese =
                PLATFORM.send(
                        PLATFORM.request("/api/v1/members/why-1/statement?limit=500")
                                .header("Accept-Language", "zh")
                                .GET()
                                .build());
        assertThat(chinese.http().body()).contains("给购买者推荐人的奖励", "订单结算", "日结");
    }

    @Test
    void pages_by_sequence_and_line_lose_and_repeat_nothing() {
        List<JsonNode> all = movements("why-2", "");
        List<JsonNode> paged = new ArrayList<>();
        List<JsonNode> page = movements("why-2", "?limit=2");
        while (!page.isEmpty()) {
            paged.addAll(page);
            JsonNode oldest = page.getLast();
            page =
                    movements(
                            "why-2",
                            "?limit=2&before=%d&line=%d"
                                    .formatted(
                                            oldest.at("/sequence").asLong(),
                                            oldest.at("/line").asInt()));
        }
        assertThat(paged).isEqualTo(all);
    }
}
