package org.tidemark.server.faces.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.money.payments.LocalServer;
import tools.jackson.databind.JsonNode;

/**
 * The mall of docs/guide/integrate.md, from the making of its key to a message that it believes.
 */
@Timeout(120)
class IntegrateIT {

    private static final Path GUIDE = Path.of("..", "docs", "guide", "integrate.md");
    private static final Path CLIENT =
            Path.of("src/test/java/org/tidemark/server/faces/guide/MallClient.java");

    private static String shown(Visitor owner, Answer made, String page, String figure) {
        assertThat(made.status()).as(made.http().body()).isEqualTo(302);
        Matcher secret =
                Pattern.compile("data-figure=\"" + figure + "\">([^<]+)<")
                        .matcher(owner.get(page).http().body());
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    @Test
    void a_mall_sends_paid_and_refunded_orders_shows_points_and_is_told() throws Exception {
        System.setProperty("tidemark.webhooks.anywhere", "true");
        TestPlatform platform = TestPlatform.fresh("integrate");
        System.clearProperty("tidemark.webhooks.anywhere");
        List<LocalServer.Call> told = new CopyOnWriteArrayList<>();
        try (LocalServer mall =
                new LocalServer(call -> {
                    told.add(call);
                    return new LocalServer.Reply(204, Map.of(), "");
                })) {
            platform.adopt("mall");
            Visitor owner = platform.visitor();
            owner.post("/console/login", Map.of("operator", "", "key", platform.key()));
            String key = key(owner);
            Answer endpoint =
                    owner.post(
                            "/console/connect/webhooks",
                            Map.of("url", mall.address("/told").toString(), "ordered", "true"));
            String location = endpoint.http().headers().firstValue("Location").orElseThrow();
            String secret =
                    shown(owner, endpoint, location.replaceFirst(".*(?=/console)", ""), "secret");

            MallClient client = new MallClient(platform.url(""), key);
            client.enrol("customer-1");
            JsonNode paid = client.order("mall-1", "customer-1", "mall-goods", "100.00");
            assertThat(
                            client.order("mall-1", "customer-1", "mall-goods", "100.00")
                                    .at("/repeated")
                                    .asBoolean())
                    .isTrue();
            JsonNode statement = client.statement("customer-1", paid.at("/sequence").asLong());
            assertThat(statement.at("/movements/0/command").asString()).isEqualTo("mall-1");
            JsonNode position = client.member("customer-1").at("/positions/0");
            assertThat(position.at("/points").asString()).isEqualTo("21.000000");
            client.refund("mall-1-r1", "mall-1", "100.00");
            assertThat(client.member("customer-1").at("/positions/0/points").asString())
                    .isEqualTo("0.000000");
            assertThatThrownBy(() -> client.order("mall-2", "nobody", "mall-goods", "1.00"))
                    .hasMessageContaining("unknown-member");

            platform.following(
                    platform.get("/api/v1/commands/mall-1-r1").sequence(),
                    "/api/v1/members/customer-1/statement");
            platform.work();
            assertThat(told)
                    .extracting(LocalServer.Call::body)
                    .anyMatch(body -> body.contains("order.settled"))
                    .anyMatch(body -> body.contains("order.reversed"));
            for (LocalServer.Call call : told) {
                assertThat(genuine(secret, call, call.body())).isTrue();
                assertThat(genuine(secret, call, call.body() + " ")).isFalse();
            }
        } finally {
            platform.close();
        }
    }

    private static String key(Visitor owner) {
        Matcher scopes =
                Pattern.compile("\"scopes\" value=\"([^\"]+)\"")
                        .matcher(owner.get("/console/connect").http().body());
        assertThat(scopes.results().map(one -> one.group(1)))
                .contains("members:write", "orders:write", "refunds:write", "members:read");
        return shown(
                owner,
                owner.post(
                        "/console/connect",
                        Map.of(
                                "name",
                                "mall",
                                "purpose",
                                "the mall",
                                "scopes",
                                "members:write,orders:write,refunds:write,members:read")),
                "/console/connect",
                "key");
    }

    private static boolean genuine(String secret, LocalServer.Call call, String body)
            throws Exception {
        Map<String, String> headers = call.headers();
        return MallClient.genuine(
                secret,
                headers.get("webhook-id"),
                headers.get("webhook-timestamp"),
                headers.get("webhook-signature"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_client_of_the_guide_is_the_one_that_is_tried_here() throws IOException {
        String source = Files.readString(CLIENT);
        String shown = source.substring(source.indexOf("/** A mall"));
        assertThat(Files.readString(GUIDE)).contains("```java\n" + shown + "```");
    }
}
