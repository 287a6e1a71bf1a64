package org.tidemark.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.tidemark.faults.BookLine.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API of one platform, used with the operator key; everything goes through the book. */
final class ApiDoor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final int ACCEPTED_BELOW = 300;

    /** Codes that say that nothing happened. */
    private static final Set<String> NOTHING = Set.of("busy", "clock-in-doubt");

    private final String node;
    private final String address;
    private final String key;
    private final AnswerBook book;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();

    ApiDoor(String node, int port, String key, AnswerBook book) {
        this.node = node;
        this.address = "http://127.0.0.1:" + port + "/api/v1";
        this.key = key;
        this.book = book;
    }

    /** Sends a command; before and after stands in the book. */
    BookLine send(SentCommand command) {
        book.write(new BookLine(Kind.SENT, command.id(), node, 0, command.content()));
        BookLine line = answer(command);
        book.write(line);
        return line;
    }

    private BookLine answer(SentCommand command) {
        try {
            HttpResponse<String> response =
                    http.send(
                            HttpRequest.newBuilder(URI.create(address + command.path()))
                                    .timeout(PATIENCE)
                                    .header("Authorization", "Bearer " + key)
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(command.json()))
                                    .build(),
                            BodyHandlers.ofString());
            return read(command, response.statusCode(), response.body());
        } catch (IOException none) {
            return unknown(command, none.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown(command, "interrupted");
        }
    }

    private BookLine read(SentCommand command, int status, String body) {
        ObjectNode answer;
        try {
            answer = JSON.readTree(body) instanceof ObjectNode object ? object : null;
        } catch (JacksonException torn) {
            answer = null;
        }
        if (answer == null) {
            return unknown(command, status + " without a word");
        }
        if (answer.has("sequence")) {
            answer.remove("repeated");
            return new BookLine(
                    status < ACCEPTED_BELOW ? Kind.ACKNOWLEDGED : Kind.REFUSED,
                    command.id(),
                    node,
                    answer.get("sequence").asLong(),
                    SentCommand.hash(answer.toString()));
        }
        JsonNode code = answer.path("code");
        String said = status + " " + code.asString("");
        return NOTHING.contains(code.asString(""))
                ? new BookLine(Kind.NOTHING, command.id(), node, 0, said)
                : unknown(command, said);
    }

    private BookLine unknown(SentCommand command, String why) {
        return new BookLine(Kind.UNKNOWN, command.id(), node, 0, why);
    }
}
