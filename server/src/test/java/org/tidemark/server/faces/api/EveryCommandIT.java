package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tidemark.commands.CommandJson;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks every type of command of SPEC section 5 through the API, by the table in {@code
 * every-command.json}: accepted, repeated, in conflict, refused by each of its own refusals,
 * malformed, and as a line of a stream.
 */
class EveryCommandIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode TABLE = JSON.readTree(resource("every-command.json"));

    /**
     * Two can meet every command and are tried with each. A plan may drop any offer so far: the
     * platform keeps no orders that wait. Two hundred shareholders are the engine's tests' affair.
     */
    private static final Set<Refusal> ELSEWHERE =
            EnumSet.of(
                    Refusal.OFFER_IN_USE,
                    Refusal.TOO_MANY_HOLDERS,
                    Refusal.ID_CONFLICT,
                    Refusal.OUT_OF_ORDER);

    private static Map<String, String> texts = Map.of();

    @BeforeAll
    static void prepare() {
        String every = TestPlatform.fullPlan("every");
        String closed = PLATFORM.nextDay().toString();
        String open = PLATFORM.nextDay().toString();
        texts =
                Map.of(
                        "@every",
                        every,
                        "@every with another issue price",
                        every.replace("issuePrice: \"1.00\"", "issuePrice: \"2.00\""),
                        "@every with a higher retention",
                        every.replace("retention: 20%", "retention: 21%"),
                        "@every under another name",
                        every.replace("programme: every", "programme: every-twin"),
                        "@bare",
                        bare(),
                        "@every-small",
                        TestPlatform.plan("every-small"),
                        "@every-empty",
                        TestPlatform.plan("every-empty"),
                        "@closed day",
                        closed,
                        "@open day",
                        open);
    }

    private static String bare() {
        return """
        plan: 1
        programme: every-bare
        title: { zh: 无池方案, en: No pool }
        jurisdiction: none
        currency: CNY
        offers:
          every-bare-goods:
            title: { zh: 商品, en: Goods }
            split: { cost: 60%, platform: 40% }
            settle: P0D
        """;
    }

    @TestFactory
    Stream<DynamicTest> each_command_is_accepted_repeated_in_conflict_refused_and_malformed() {
        return TABLE.valueStream()
                .map(row -> dynamicTest(row.at("/type").asString(), () -> walk(row)));
    }

    @Test
    void the_table_has_every_command_and_every_refusal_that_a_command_can_meet() {
        Set<String> types = new TreeSet<>();
        Set<String> codes = new TreeSet<>();
        for (JsonNode row : TABLE) {
            types.add(row.at("/type").asString());
            row.at("/refused").forEach(refused -> codes.add(refused.at("/code").asString()));
        }
        assertThat(types).hasSameSizeAs(Command.class.getPermittedSubclasses()).hasSize(33);
        assertThat(codes)
                .containsAll(
                        Arrays.stream(Refusal.values())
                                .filter(refusal -> !ELSEWHERE.contains(refusal))
                                .map(Refusal::code)
                                .toList());
    }

    @Test
    void every_example_of_the_description_is_a_command() throws Exception {
        JsonNode paths = PLATFORM.get("/openapi").json().at("/paths");
        for (JsonNode row : TABLE) {
            JsonNode body = body(paths, row);
            ObjectNode example = (ObjectNode) body.at("/example").deepCopy();
            example.put("type", row.at("/type").asString()).put("at", "2026-01-01T00:00:00+08:00");
            assertThat(CommandJson.parse(example.toString()).id()).isEqualTo("command-1");
        }
    }

    private static void walk(JsonNode row) {
        String type = row.at("/type").asString();
        String path = row.at("/path").asString();
        int prepared = 0;
        for (JsonNode before : row.at("/before")) {
            String id = "every-" + type + "-before-" + ++prepared;
            Answer answer = send(before.at("/path").asString(), id, before.at("/body"));
            assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        }
        acceptedAndRepeated(row, type, path);
        refused(row, type, path);
        malformed(row, path);
    }

    private static void acceptedAndRepeated(JsonNode row, String type, String path) {
        String id = "every-" + type;
        Answer first = send(path, id, row.at("/accepted"));
        assertThat(first.status()).as(first.http().body()).isEqualTo(201);
        assertThat(first.text("/command")).isEqualTo(id);
        assertThat(first.text("/events/0/type")).isEqualTo(row.at("/event").asString());
        Answer again = send(path, id, row.at("/accepted"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/repeated").asBoolean()).isTrue();
        assertThat(again.json().at("/events")).isEqualTo(first.json().at("/events"));
        Answer conflict = send(path, id, row.at("/refused/0/body"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("/code")).isEqualTo("id-conflict");
        Answer streamed = line(type, id, row.at("/accepted"));
        assertThat(streamed.json().at("/repeated").asBoolean()).isTrue();
    }

    private static void refused(JsonNode row, String type, String path) {
        for (JsonNode refused : row.at("/refused")) {
            String code = refused.at("/code").asString();
            String id = "every-" + type + "-" + code;
            Answer answer = send(path, id, refused.at("/body"));
            assertThat(answer.text("/code")).as(answer.http().body()).isEqualTo(code);
            assertThat(answer.status()).isEqualTo(status(code));
            assertThat(answer.text("/detail")).isNotEmpty();
            Answer again = send(path, id, refused.at("/body"));
            assertThat(again.text("/code")).isEqualTo(code);
            assertThat(again.sequence()).isEqualTo(answer.sequence());
        }
        ObjectNode late = (ObjectNode) row.at("/accepted").deepCopy();
        late.put("at", "2001-01-01T00:00:00+08:00");
        assertThat(send(path, "every-" + type + "-late", late).text("/code"))
                .isEqualTo("out-of-order");
    }

    private static void malformed(JsonNode row, String path) {
        JsonNode schema = body(PLATFORM.get("/openapi").json().at("/paths"), row).at("/schema");
        assertThat(schema.at("/required")).isNotEmpty();
        for (JsonNode required : schema.at("/required")) {
            String key = required.asString();
            ObjectNode body = (ObjectNode) row.at("/accepted").deepCopy();
            body.remove(key);
            malformed(path, body, key);
            body.putNull(key);
            malformed(path, body, key);
            body.put(key, true);
            malformed(path, body, key);
        }
        ObjectNode body = (ObjectNode) row.at("/accepted").deepCopy();
        Answer unknown = send(path, "every-malformed", body.put("colour", "blue"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text("/found")).contains("colour");
    }

    private static void malformed(String path, JsonNode body, String key) {
        Answer answer = send(path, "every-malformed", body);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("malformed");
        assertThat(answer.text("/field")).isEqualTo(key);
        assertThat(answer.text("/found")).isNotEmpty();
        assertThat(answer.text("/fix")).isNotEmpty();
        assertThat(answer.text("/detail"))
                .isEqualTo(key + ": " + answer.text("/found") + "; " + answer.text("/fix"));
    }

    private static JsonNode body(JsonNode paths, JsonNode row) {
        return paths.path("/api/v1" + row.at("/path").asString())
                .at("/post/requestBody/content/application~1json");
    }

    private static int status(String code) {
        return Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.code().equals(code))
                .map(refusal -> RefusalStatus.of(refusal).value())
                .findFirst()
                .orElseThrow();
    }

    private static Answer send(String path, String id, JsonNode body) {
        return PLATFORM.post(path, filled(id, body).toString());
    }

    private static Answer line(String type, String id, JsonNode body) {
        return PLATFORM.send(
                PLATFORM.request("/api/v1/orders/bulk")
                        .header("Content-Type", Api.NDJSON)
                        .POST(
                                BodyPublishers.ofString(
                                        filled(id, body).put("type", type).toString()))
                        .build());
    }

    /** The body with its id, and with the texts that the table names by an at sign. */
    private static ObjectNode filled(String id, JsonNode body) {
        ObjectNode filled = (ObjectNode) body.deepCopy();
        for (Map.Entry<String, JsonNode> property : body.properties()) {
            String text = texts.get(property.getValue().asString(""));
            if (text != null) {
                filled.put(property.getKey(), text);
            }
        }
        return filled.put("id", id);
    }

    private static String resource(String name) {
        try (InputStream in = EveryCommandIT.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
