package org.tidemark.server.faces.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tidemark.engine.Refusal;

/** How the description of the API tells what can go wrong. */
final class OperationErrors {

    private static final String PROBLEM =
            org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    private static final String IN_PATH = "path";

    /** Codes of problems that are no refusal of the rules. */
    private static final List<String> OWN_CODES =
            List.of(
                    "malformed",
                    "not-cleared",
                    "in-the-future",
                    "day-not-over",
                    "key-wanted",
                    "scope-wanted",
                    "signature-wanted",
                    "unknown-command",
                    "beyond-capacity",
                    "too-many-requests",
                    "behind",
                    "busy",
                    "recovering",
                    "clock-in-doubt",
                    "stopped",
                    "failed");

    private OperationErrors() {}

    /** What every operation may be answered with. */
    static void addTo(Operation operation) {
        ApiResponses responses = operation.getResponses();
        responses.keySet().removeIf(status -> !status.startsWith("2")); // those of pages
        add(responses, "400", "It is malformed; field, found and fix say what and where");
        add(
                responses,
                "401",
                "The key is missing, wrong or over, or the client signs and this is not signed");
        add(responses, "403", "The client has not the scope that found names");
        add(responses, "429", "Too much at once; nothing was done, Retry-After says when to ask");
        add(responses, "503", "No answer now; ask again, a command with the same id");
        boolean named =
                operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(one -> IN_PATH.equals(one.getIn()));
        if (named) {
            add(responses, "404", "There is nothing by that name");
        }
    }

    /** What whatever takes the body of a command may be answered with besides. */
    static void addForCommands(ApiResponses responses) {
        add(responses, "400", "The body is no such command; nothing is pinned to its id");
        add(responses, "404", "Something in it does not exist");
        add(responses, "409", "It exists or is over already, or the id does");
        add(responses, "422", "The rules refuse it");
    }

    private static void add(ApiResponses responses, String status, String description) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        responses.addApiResponse(
                status,
                new ApiResponse()
                        .description(description)
                        .content(
                                new Content()
                                        .addMediaType(PROBLEM, new MediaType().schema(problem))));
    }

    /** Every code that a problem may have. */
    static List<String> codes() {
        return Stream.concat(OWN_CODES.stream(), Arrays.stream(Refusal.values()).map(Refusal::code))
                .distinct()
                .sorted()
                .toList();
    }
}
