package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.Routes;
import org.tidemark.server.TestPlatform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API leaves out no operation, no body and no error. */
class DescriptionIT {

    private static final Path KEPT = Path.of("..", "client", "openapi.json");

    private static final Path KEPT_OF_MEMBERS = Path.of("..", "client", "member-openapi.json");

    /** The same whenever it is written. */
    private static final JsonMapper SORTED =
            JsonMapper.builder()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final Map<String, JsonNode> OPERATIONS = new TreeMap<>();

    private static JsonNode description;

    @BeforeAll
    static void read() {
        description = PLATFORM.get("/openapi").json();
        description
                .at("/paths")
                .forEachEntry((path, methods) ->
                        methods.forEachEntry((method, operation) ->
                                OPERATIONS.put(
                                        method.toUpperCase(java.util.Locale.ROOT) + " " + path,
                                        operation)));
    }

    @Test
    void every_route_of_the_api_is_an_operation_with_a_name_of_its_own() {
        Set<String> routes =
                Routes.all(PLATFORM).stream()
                        .filter(route -> route.contains(" /api/v1/"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(OPERATIONS.keySet()).containsExactlyElementsOf(routes);
        List<String> names =
                OPERATIONS.values().stream().map(one -> one.at("/operationId").asString()).toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-zA-Z]+"));
        assertThat(OPERATIONS)
                .allSatisfy((route, operation) -> {
                    assertThat(operation.at("/summary").asString()).as(route).isNotBlank();
                    assertThat(operation.at("/tags")).as(route).hasSize(1);
                });
    }

    @Test
    void every_operation_tells_its_body_its_answer_and_its_errors() {
        List<String> wrong = new ArrayList<>();
        OPERATIONS.forEach((route, operation) -> {
            if (route.startsWith("POST") && !hasSchema(operation.at("/requestBody"))) {
                wrong.add(route + " has no body");
            }
            JsonNode answers = operation.at("/responses");
            boolean success =
                    answers.propertyStream()
                            .filter(one -> one.getKey().startsWith("2"))
                            .anyMatch(one -> hasSchema(one.getValue()));
            if (!success) {
                wrong.add(route + " has no answer");
            }
            Set<String> errors = new TreeSet<>(Set.of("400", "401", "403", "429", "503"));
            if (route.contains("{") || answers.has("201")) {
                errors.add("404");
            }
            if (answers.has("201")) {
                errors.addAll(Set.of("409", "422"));
            }
            for (String error : errors) {
                String schema =
                        answers.at("/" + error + "/content/application~1problem+json/schema/$ref")
                                .asString();
                if (!schema.endsWith("/Problem")) {
                    wrong.add(route + " does not tell " + error);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** What stands in the repository is what the client in Java is generated from. */
    @Test
    void the_kept_description_is_the_one_that_is_given() throws IOException {
        ObjectNode given = ((ObjectNode) description.deepCopy()).without("servers");
        Path now = Path.of("target", "openapi.json");
        Files.writeString(now, SORTED.writeValueAsString(SORTED.treeToValue(given, Map.class)));
        assertThat(JsonMapper.shared().readTree(Files.readString(KEPT)))
                .as("cp server/%s client/openapi.json", now)
                .isEqualTo(given);
    }

    /** The same of what members' apps ask. */
    @Test
    void the_kept_description_for_members_is_the_one_that_is_given() throws IOException {
        JsonNode given = PLATFORM.get("/openapi/members").json();
        Path now = Path.of("target", "member-openapi.json");
        Files.writeString(now, SORTED.writeValueAsString(SORTED.treeToValue(given, Map.class)));
        assertThat(JsonMapper.shared().readTree(Files.readString(KEPT_OF_MEMBERS)))
                .as("cp server/%s client/member-openapi.json", now)
                .isEqualTo(given);
    }

    private static boolean hasSchema(JsonNode part) {
        return part.at("/content").valueStream().anyMatch(type -> !type.at("/schema").isEmpty());
    }

    @Test
    void what_is_posted_to_others_is_told_with_how_to_check_it() {
        JsonNode message = description.at("/webhooks/event/post");
        assertThat(message.at("/parameters").valueStream().map(one -> one.at("/name").asString()))
                .containsExactly("webhook-id", "webhook-timestamp", "webhook-signature");
        assertThat(message.at("/description").asString()).contains("HMAC-SHA256", "whsec_");
        JsonNode body = message.at("/requestBody/content/application~1json/schema/properties");
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("type", "timestamp", "data");
        assertThat(body.at("/data/$ref").asString()).endsWith("/Happened");
    }

    @Test
    void the_codes_of_problems_are_told() {
        assertThat(
                        description
                                .at("/components/schemas/Problem/properties/code/description")
                                .asString())
                .contains("insufficient-points", "scope-wanted", "behind", "id-conflict");
    }

    @Test
    void the_page_shows_and_sends_nothing() {
        assertThat(PLATFORM.get("/openapi/swagger-config").text("/supportedSubmitMethods/0"))
                .isEqualTo("none");
    }
}
