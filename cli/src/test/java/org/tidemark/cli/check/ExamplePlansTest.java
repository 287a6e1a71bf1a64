package org.tidemark.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.cli.TidemarkCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the comments of the example plans say of them is what the engine does. */
class ExamplePlansTest {

    private static final Path PLANS = Path.of("..", "plans");

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();

    static List<Path> plans() throws IOException {
        try (Stream<Path> files = Files.list(PLANS)) {
            return files.sorted().toList();
        }
    }

    private void run(String... args) {
        PrintWriter writer = new PrintWriter(out);
        assertThat(TidemarkCommand.run(writer, writer, args)).as(out::toString).isZero();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void each_plan_is_named_by_its_programme_and_says_what_it_teaches(Path plan)
            throws IOException {
        String text = Files.readString(plan);

        assertThat(text).contains("# What it teaches: ", "# What to keep in mind: ", "\nplan: 1\n");
        assertThat(text.substring(0, text.indexOf("\nplan: 1\n"))).containsPattern("\\p{IsHan}");
        assertThat(plan.getFileName()).hasToString(programme(text) + ".yaml");
    }

    private static String programme(String text) {
        return text.lines()
                .filter(line -> line.startsWith("programme: "))
                .map(line -> line.substring("programme: ".length()))
                .findFirst()
                .orElseThrow();
    }

    /** So many orders of 1000.00, one member each, on one day. */
    private Path orders(int count) throws IOException {
        StringBuilder rows = new StringBuilder("member,at,amount\n");
        for (int i = 1; i <= count; i++) {
            rows.append("m").append(i).append(",2026-01-01,1000.00\n");
        }
        return Files.writeString(folder.resolve("orders.csv"), rows);
    }

    @ParameterizedTest
    @CsvSource({
        // the first three prices of the worked figures
        "seed, starter-box, 3, 0, 0.00, 900.00, 1.867413",
        "health-mall, starter-box, 3, 0, 0.00, 900.00, 1.867413",
        "health-mall, starter-box, 1000, 0, 0.00, 300000.00, 10.311903",
        // one order before the first forced exit, and that exit
        "local-life, town-till, 1136, 0, 0.00, 181760.00, 10.713882",
        "local-life, town-till, 1137, 1, 960.00, 180960.00, 10.730958"
    })
    void a_plan_with_a_pool_is_back_tested(
            String plan,
            String offer,
            int count,
            String exits,
            String paidOut,
            String pool,
            String price)
            throws IOException {
        Path report = folder.resolve("report");
        run(
                "backtest",
                "--plan",
                PLANS.resolve(plan + ".yaml").toString(),
                "--offer",
                offer,
                "--orders",
                orders(count).toString(),
                "--out",
                report.toString());
        String[] day = Files.readAllLines(report.resolve("daily.csv")).get(1).split(",", -1);
        assertThat(List.of(day[1], day[6], day[7], day[9], day[11]))
                .containsExactly(String.valueOf(count), exits, paidOut, pool, price);
    }

    /** Replays orders, then more commands, and gives the state at the end. */
    private JsonNode replayed(String plan, String offer, String amount, int count, String... more)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            lines.add(command("enrol", "e" + i, "\"member\":\"m" + i + "\""));
            lines.add(
                    command(
                            "order",
                            "o" + i,
                            "\"member\":\"m%d\",\"lines\":[{\"offer\":\"%s\",\"amount\":\"%s\"}]"
                                    .formatted(i, offer, amount)));
        }
        lines.addAll(List.of(more));
        Path state = folder.resolve("state.json");
        run(
                "replay",
                "--plan",
                PLANS.resolve(plan + ".yaml").toString(),
                "--commands",
                Files.write(folder.resolve("commands.jsonl"), lines).toString(),
                "--events",
                folder.resolve("events.jsonl").toString(),
                "--state",
                state.toString());
        JsonNode json = JsonMapper.shared().readTree(Files.readString(state));
        assertThat(json.at("/rejected").asInt()).isZero();
        return json.at("/accounts");
    }

    private static String command(String type, String id, String fields) {
        return "{\"type\":\"%s\",\"id\":\"%s\",\"at\":\"2026-01-01T12:00:00+08:00\",%s}"
                .formatted(type, id, fields);
    }

    private static String closed(String day) {
        return command("close-day", "close-" + day, "\"day\":\"" + day + "\"");
    }

    private static String money(JsonNode accounts, String account) {
        return accounts.at("/" + account + "/CNY").asString();
    }

    @Test
    void in_a_queue_of_equal_orders_one_of_ten_is_paid_back() throws IOException {
        JsonNode after = replayed("queue-rebate", "queue-box", "100.00", 10);
        assertThat(money(after, "member:m1")).isEqualTo("100.00");
        assertThat(after.has("member:m2")).isFalse();

        JsonNode later = replayed("queue-rebate", "queue-box", "100.00", 100);
        assertThat(money(later, "member:m10")).isEqualTo("100.00");
        assertThat(later.has("member:m11")).isFalse();
    }

    @Test
    void a_dividend_by_purchase_pays_out_what_came_in_and_nothing_without_a_full_unit()
            throws IOException {
        JsonNode after =
                replayed("purchase-cycle", "cycle-box", "2000.00", 4, closed("2026-01-01"));
        assertThat(money(after, "member:m1")).isEqualTo("400.00");
        assertThat(money(after, "member:m4")).isEqualTo("400.00");

        JsonNode tooLittle =
                replayed("purchase-cycle", "cycle-box", "1999.00", 4, closed("2026-01-01"));
        assertThat(tooLittle.has("member:m1")).isFalse();
        assertThat(money(tooLittle, "dividend:purchase-cycle:cycle")).isEqualTo("1599.20");
    }

    @Test
    void red_packets_are_shared_equally_by_who_looks_in() throws IOException {
        String day = "\"programme\":\"red-packet\",\"day\":\"2026-01-01\",\"member\":";
        JsonNode after =
                replayed(
                        "red-packet",
                        "packet-box",
                        "1000.00",
                        4,
                        command("check-in", "c1", day + "\"m1\""),
                        command("check-in", "c2", day + "\"m2\""),
                        closed("2026-01-01"));
        assertThat(money(after, "member:m1")).isEqualTo("20.00"); // a fifth of 200.00, by two
        assertThat(money(after, "member:m2")).isEqualTo("20.00");
        assertThat(after.has("member:m3")).isFalse();
        assertThat(money(after, "red-packet:red-packet")).isEqualTo("160.00");
    }

    @Test
    void a_plain_discount_leaves_nothing_to_anybody_but_supplier_and_operator() throws IOException {
        JsonNode after = replayed("plain-discount", "discounted-box", "84.00", 1);
        assertThat(money(after, "supplier")).isEqualTo("69.99");
        assertThat(money(after, "platform")).isEqualTo("14.01");
        assertThat(after.has("member:m1")).isFalse();
    }
}
