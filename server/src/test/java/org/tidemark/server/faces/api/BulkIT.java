package org.tidemark.server.faces.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.server.TestPlatform.order;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many commands in one request. */
class BulkIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void every_line_is_answered_by_one_line_in_order_and_a_bad_one_does_not_end_the_stream() {
        PLATFORM.adopt("bulk");
        PLATFORM.enrol("bulk-1");
        List<JsonNode> answers =
                bulk(
                        String.join(
                                "\n",
                                order("bulk-1", "bulk-1", "bulk", "10.00"),
                                "this is no command",
                                order("bulk-2", "nobody", "bulk", "10.00"),
                                "{\"type\":\"enrol\",\"id\":\"bulk-3\",\"member\":\"bulk-2\"}",
                                order("bulk-4", "bulk-2", "bulk", "10.00"),
                                order("bulk-1", "bulk-1", "bulk", "10.00")));
        assertThat(answers).hasSize(6);
        assertThat(answers.get(0).at("/command").asString()).isEqualTo("bulk-1");
        assertThat(answers.get(1).at("/code").asString()).isEqualTo("malformed");
        assertThat(answers.get(1).at("/line").asInt()).isEqualTo(2);
        assertThat(answers.get(2).at("/code").asString()).isEqualTo("unknown-member");
        assertThat(answers.get(3).at("/events/0/type").asString()).isEqualTo("enrolled");
        assertThat(answers.get(4).at("/events/0/type").asString()).isEqualTo("order-settled");
        assertThat(answers.get(5).at("/repeated").asBoolean()).isTrue();
    }

    @Test
    void the_answer_to_a_long_outcome_says_that_there_is_more() {
        PLATFORM.adoptFull("long");
        int members = 2_100; // two postings each: more than a record holds
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < members; i++) {
            lines.append(
                    """
                    {"type":"enrol","id":"long-e%1$d","member":"long-%1$d"}
                    {"type":"set-weight","id":"long-w%1$d","programme":"long",\
                    "member":"long-%1$d","dividend":"founders","weight":1}
                    """
                            .formatted(i));
        }
        lines.append(order("long-o", "long-0", "long", "100000.00"));
        assertThat(bulk(lines.toString())).hasSize(2 * members + 1);

        LocalDate day = PLATFORM.nextDay();
        Answer closed =
                PLATFORM.post("/day-closings", "{\"id\":\"long-d\",\"day\":\"%s\"}".formatted(day));

        assertThat(closed.status()).isEqualTo(201);
        assertThat(closed.json().at("/more").asBoolean()).isTrue();
        String last = "/api/v1/members/long-" + (members - 1) + "/statement";
        Answer statement = PLATFORM.following(closed.sequence(), last);
        assertThat(statement.text("/movements/0/amount"))
                .isEqualTo("2.38"); // 5 % of the order shared among all
        assertThat(statement.text("/movements/0/day")).isEqualTo(day.toString());
    }

    @Test
    void more_lines_than_may_be_under_way_are_all_answered_in_order() {
        PLATFORM.adopt("many");
        PLATFORM.enrol("many-1");
        int count = 3 * BulkStream.MAX_UNDER_WAY + 17;
        String lines =
                IntStream.range(0, count)
                        .mapToObj(i -> order("many-" + i, "many-1", "many", "1.00"))
                        .reduce(
                                new StringBuilder(),
                                (all, line) -> all.append(line).append('\n'),
                                StringBuilder::append)
                        .toString();
        List<JsonNode> answers = bulk(lines);
        assertThat(answers).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(answers.get(i).at("/command").asString()).isEqualTo("many-" + i);
            assertThat(answers.get(i).at("/events/0/type").asString()).isEqualTo("order-settled");
        }
        assertThat(PLATFORM.get("/api/v1/programmes/many").text("/pool/reserve"))
                .isEqualTo(count * 30 / 100 + "." + String.format("%02d", count * 30 % 100));
    }

    @Test
    void a_line_is_answered_while_the_sender_has_not_ended_yet() throws IOException {
        PLATFORM.adopt("slow");
        PLATFORM.enrol("slow-1");
        URI uri = URI.create(PLATFORM.url("/api/v1/orders/bulk"));
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /api/v1/orders/bulk HTTP/1.1\r\nHost: test\r\nConnection: close\r\n"
                                    + "Authorization: Bearer "
                                    + PLATFORM.key()
                                    + "\r\nContent-Type: application/x-ndjson\r\n"
                                    + "Transfer-Encoding: chunked\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader in = reader(socket.getInputStream());
            for (int i = 1; i <= 3; i++) {
                String id = "slow-o" + i;
                chunk(out, order(id, "slow-1", "slow", "5.00") + "\n");
                assertThat(lineWith(in, "\"command\":")).contains("\"" + id + "\"");
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(in.lines()).noneMatch(line -> line.contains("\"command\""));
        }
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String lineWith(BufferedReader in, String part) throws IOException {
        String line = in.readLine();
        while (line != null && !line.contains(part)) {
            line = in.readLine();
        }
        return line;
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static List<JsonNode> bulk(String lines) {
        Answer answer =
                PLATFORM.send(
                        PLATFORM.request("/api/v1/orders/bulk")
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofString(lines))
                                .build());
        assertThat(answer.status()).isEqualTo(200);
        return answer.http().body().lines().map(JSON::readTree).toList();
    }
}
