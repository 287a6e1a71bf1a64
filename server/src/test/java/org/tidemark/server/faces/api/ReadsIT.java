package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.server.TestPlatform.order;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import tools.jackson.databind.JsonNode;

/** What can be read, and that the API describes itself. */
@Timeout(120)
class ReadsIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#([^\"]+)\"");

    @Test
    void a_statement_traces_every_line_to_the_order_it_came_from() {
        PLATFORM.adopt("traced");
        PLATFORM.enrol("traced-1");
        PLATFORM.post("/orders", order("traced-o1", "traced-1", "traced", "1000.00"));
        Answer last =
                PLATFORM.post(
                        "/redemptions",
                        """
                        {"id":"traced-r1","programme":"traced","member":"traced-1","points":"10"}\
                        """);
        Answer statement =
                PLATFORM.following(last.sequence(), "/api/v1/members/traced-1/statement");
        JsonNode lines = statement.json().at("/movements");
        assertThat(lines.valueStream().map(line -> line.at("/command").asString()))
                .containsOnly("traced-o1", "traced-r1");
        JsonNode oldest = lines.get(lines.size() - 1);
        assertThat(oldest.at("/type").asString()).isEqualTo("order-settled");
        assertThat(oldest.at("/asset").asString()).isEqualTo("points:traced");
        assertThat(oldest.at("/amount").asString()).isEqualTo("210.000000");
        assertThat(
                        lines.valueStream()
                                .filter(line -> line.at("/asset").asString().equals("CNY"))
                                .map(line -> line.at("/balance").asString()))
                .containsExactly("11.42");
        assertThat(
                        PLATFORM.get("/api/v1/members/traced-1/statement?before=1")
                                .json()
                                .at("/movements"))
                .isEmpty();
    }

    @Test
    void prices_and_events_tell_the_story_of_a_pool() {
        PLATFORM.adopt("story");
        PLATFORM.enrol("story-1");
        for (int i = 1; i <= 3; i++) {
            PLATFORM.post("/orders", order("story-o" + i, "story-1", "story", "1000.00"));
        }
        Answer pool = PLATFORM.get("/api/v1/programmes/story");
        assertThat(pool.text("/pool/price")).isEqualTo("1.867413");
        Answer prices = PLATFORM.following(pool.sequence(), "/api/v1/programmes/story/prices");
        assertThat(prices.json().at("/prices").valueStream().map(p -> p.at("/price").asString()))
                .endsWith("1.428571", "1.680672", "1.867413");
        Answer events =
                PLATFORM.following(pool.sequence(), "/api/v1/programmes/story/events?limit=2");
        assertThat(events.json().at("/events").size()).isEqualTo(2);
        assertThat(events.text("/events/0/command")).isEqualTo("story-o3");
        assertThat(events.text("/events/0/poolChange")).isEqualTo("300.00");
        assertThat(events.text("/events/0/supplyChange")).isEqualTo("124.950000");
        assertThat(events.text("/events/0/at")).endsWith("+08:00");
    }

    @Test
    void what_does_not_exist_is_404_with_the_code_of_its_name() {
        assertThat(PLATFORM.get("/api/v1/programmes/nowhere").text("/code"))
                .isEqualTo("unknown-programme");
        assertThat(PLATFORM.get("/api/v1/programmes/nowhere/prices").status()).isEqualTo(404);
        assertThat(PLATFORM.get("/api/v1/members/nobody").text("/code"))
                .isEqualTo("unknown-member");
        assertThat(PLATFORM.get("/api/v1/stores/nowhere").text("/code")).isEqualTo("unknown-store");
        Answer badLimit = PLATFORM.get("/api/v1/stores?limit=many");
        assertThat(badLimit.status()).isEqualTo(400);
        assertThat(badLimit.text("/field")).isEqualTo("limit");
    }

    @Test
    void the_api_describes_every_command_and_read() {
        Answer description = PLATFORM.get("/openapi");
        Set<String> paths = new TreeSet<>(description.json().at("/paths").propertyNames());
        assertThat(paths)
                .contains(
                        "/api/v1/orders",
                        "/api/v1/orders/bulk",
                        "/api/v1/plans",
                        "/api/v1/members/{id}/statement",
                        "/api/v1/programmes/{id}/prices")
                .hasSizeGreaterThan(20);
        JsonNode order = description.json().at("/paths/~1api~1v1~1orders/post");
        assertThat(order.at("/requestBody/content/application~1json/schema/required").toString())
                .contains("member", "lines");
        assertThat(order.at("/responses").propertyNames())
                .contains("201", "200", "400", "404", "409", "422", "503");
        assertThat(description.json().at("/components/schemas").propertyNames())
                .contains("Problem", "Accepted");
        assertThat(REFERENCE.matcher(description.http().body()).results())
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(description.json().at(reference.group(1)).isMissingNode())
                                .as(reference.group(1))
                                .isFalse());
        assertThat(PLATFORM.get("/openapi/swagger-ui/index.html").status()).isEqualTo(200);
    }

    @Test
    void health_and_measurements_show_the_ledger() {
        Answer health = PLATFORM.get("/actuator/health");
        assertThat(health.text("/status")).isEqualTo("UP");
        assertThat(health.text("/components/ledger/status")).isEqualTo("UP");
        assertThat(health.text("/components/diskSpace/details/path"))
                .as("the disk under the data folder, wherever it was started")
                .contains("/target/platforms/");
        PLATFORM.enrol("measured-1");
        String metrics = PLATFORM.get("/actuator/prometheus").http().body();
        assertThat(metrics)
                .contains(
                        "tidemark_ledger_commands_seconds_count{outcome=\"accepted\"",
                        "tidemark_ledger_waiting",
                        "tidemark_ledger_sequence");
    }
}
