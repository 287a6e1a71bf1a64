package org.tidemark.server.faces.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What the answers to commands look like, for the description of the API only: {@link ReplyJson}
 * writes them.
 */
final class Replies {

    private Replies() {}

    @Schema(name = "Accepted", description = "The command took effect, durably")
    record Accepted(
            String command,
            @Schema(description = "Sequence of its record in the journal") long sequence,
            String at,
            @Schema(description = "There and true where the command had been given before")
                    boolean repeated,
            @Schema(description = "Its events, as replay writes them") List<Object> events,
            @Schema(
                            description =
                                    "There and true where the outcome is too long for one answer:"
                                            + " the rest stands in the statements")
                    boolean more) {}

    @Schema(name = "Problem", description = "RFC 9457 problem detail")
    record ProblemDetail(
            String type,
            String title,
            int status,
            String detail,
            @Schema(description = "Code of the refusal", example = "insufficient-points")
                    String code,
            @Schema(description = "The key at fault of a malformed body", example = "amount")
                    String field,
            @Schema(description = "What was found there") String found,
            @Schema(description = "What to do about it") String fix,
            String command,
            long sequence,
            boolean repeated) {}
}
