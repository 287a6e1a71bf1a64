package org.tidemark.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worked figures of SPEC section 7, through the command, standard input and standard output.
 */
class SeedFiguresTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SEED = "src/test/resources/replay/seed.yaml";
    private static final String LOCAL = "src/test/resources/replay/local.yaml";
    private static final String AT = "\"at\":\"2026-01-01T00:00:00+08:00\"";

    /**
     * After 100 orders the exact price is 5.1730766...: displayed rounded down (SPEC section 2).
     */
    @Test
    void pricesOfTheSeedPlanAfterOrdersOf1000() {
        List<JsonNode> events = orders(SEED, 1000);
        assertThat(IntStream.of(1, 2, 3, 10, 100, 1000).mapToObj(n -> price(events.get(n))))
                .containsExactly(
                        "1.428571", "1.680672", "1.867413", "2.617106", "5.173076", "10.311903");
        assertThat(Stream.of(1, 2, 3).map(n -> minted(events.get(n))))
                .containsExactly("210.000000", "147.000000", "124.950000");
        assertThat(events.get(3).get("pool").get("reserve").stringValue()).isEqualTo("900.00");
        assertThat(events.get(3).get("pool").get("supply").stringValue()).isEqualTo("481.950000");
    }

    @Test
    void redeemingTheSecondOrdersPointsRightAfterIt() {
        List<JsonNode> events =
                replay(
                        SEED,
                        Stream.of(
                                enrol(1),
                                order(1),
                                enrol(2),
                                order(2),
                                "{\"type\":\"redeem\",\"id\":\"r\","
                                        + AT
                                        + ",\"programme\":\"seed\",\"member\":\"m2\",\"points\":\"147\"}"));
        JsonNode redeemed = events.getLast();
        assertThat(redeemed.get("type").stringValue()).isEqualTo("redeemed");
        assertThat(redeemed.get("gross").stringValue()).isEqualTo("247.05");
        assertThat(amount(redeemed, "member:m2", "CNY")).isEqualTo("197.64");
        assertThat(redeemed.get("pool").get("reserve").stringValue()).isEqualTo("402.36");
        assertThat(price(redeemed)).isEqualTo("1.916000");
    }

    @Test
    void theFirstThreefoldExitComesWithOrder2965AndPays2400() {
        List<JsonNode> events = ordersOfMany(SEED, 2965);
        JsonNode exit = events.getLast();
        assertThat(exit.get("type").stringValue()).isEqualTo("cap-exit");
        assertThat(exit.get("command").stringValue()).isEqualTo("o-2965");
        assertThat(exit.get("gross").stringValue()).isEqualTo("3000.00");
        assertThat(amount(exit, "member:m1", "CNY")).isEqualTo("2400.00");
        assertThat(events)
                .filteredOn(event -> event.get("type").stringValue().equals("cap-exit"))
                .hasSize(1);
    }

    @Test
    void theLocalPlansPointsPricesAndFirstExit() {
        List<JsonNode> events = ordersOfMany(LOCAL, 1137);
        List<JsonNode> orders =
                events.stream()
                        .filter(event -> event.get("type").stringValue().equals("order-settled"))
                        .toList();
        assertThat(orders.subList(0, 3))
                .extracting(SeedFiguresTest::minted)
                .containsExactly("112.000000", "78.400000", "66.640000");
        assertThat(orders.subList(0, 3))
                .extracting(SeedFiguresTest::price)
                .containsExactly("1.428571", "1.680672", "1.867413");
        assertThat(events.getLast().get("command").stringValue()).isEqualTo("o-1137");
        assertThat(amount(events.getLast(), "member:m1", "CNY")).isEqualTo("960.00");
        assertThat(events)
                .filteredOn(event -> event.get("type").stringValue().equals("cap-exit"))
                .hasSize(1);
    }

    /** All orders by one member, whose growing spend keeps every exit away. */
    private static List<JsonNode> orders(String plan, int count) {
        return replay(
                plan,
                Stream.concat(
                        Stream.of(enrol(1)),
                        IntStream.rangeClosed(1, count)
                                .mapToObj(n -> order(n).replace("\"m" + n + "\"", "\"m1\""))));
    }

    /** Each order by another member. */
    private static List<JsonNode> ordersOfMany(String plan, int count) {
        return replay(
                plan,
                IntStream.rangeClosed(1, count)
                        .boxed()
                        .flatMap(n -> Stream.of(enrol(n), order(n))));
    }

    private static List<JsonNode> replay(String plan, Stream<String> commands) {
        String input = String.join("\n", commands.toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReplayCommand replay =
                new ReplayCommand(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
        assertThat(new CommandLine(replay).execute("--plan", plan, "--commands", "-")).isZero();
        return out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
    }

    private static String enrol(int n) {
        return "{\"type\":\"enrol\",\"id\":\"e-" + n + "\"," + AT + ",\"member\":\"m" + n + "\"}";
    }

    private static String order(int n) {
        return "{\"type\":\"order\",\"id\":\"o-"
                + n
                + "\","
                + AT
                + ",\"member\":\"m"
                + n
                + "\",\"lines\":[{\"offer\":\"goods\",\"amount\":\"1000.00\"}]}";
    }

    private static String price(JsonNode event) {
        return event.get("pool").get("price").stringValue();
    }

    private static String minted(JsonNode event) {
        String member = "member:" + event.get("member").stringValue();
        return amount(event, member, "points:" + event.get("programme").stringValue());
    }

    private static String amount(JsonNode event, String account, String asset) {
        for (JsonNode posting : event.get("postings")) {
            if (posting.get("account").stringValue().equals(account)
                    && posting.get("asset").stringValue().equals(asset)) {
                return posting.get("amount").stringValue();
            }
        }
        return "no posting of " + asset + " to " + account;
    }
}
