package org.tidemark.server.faces.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the answers to commands look like, for the description of the API only: {@link ReplyJson}
 * writes them.
 */
final class Replies {

    /** What {@link Accepted} is made of. */
    static final List<Class<?>> PARTS =
            List.of(EventPosting.class, EventPool.class, EventPosition.class, CommandEvent.class);

    private Replies() {}

    @Schema(name = "Accepted", description = "The command took effect, durably")
    record Accepted(
            String command,
            @Schema(description = "Sequence of its record in the journal") long sequence,
            String at,
            @Schema(description = "There and true where the command had been given before")
                    boolean repeated,
            @Schema(description = "Its events, as replay writes them") List<CommandEvent> events,
            @Schema(
                            description =
                                    "There and true where the outcome is too long for one answer:"
                                            + " the rest stands in the statements")
                    boolean more) {}

    @Schema(
            name = "CommandEvent",
            description =
                    "What a command did (SPEC section 8). Beside these keys each kind has figures of"
                            + " its own: decimal strings, names of members, days")
    record CommandEvent(
            @Schema(description = "Number of the event among all") long seq,
            String command,
            @Schema(example = "order-settled") String type,
            @Schema(description = "Left out where it is about none or several")
                    @Nullable String programme,
            @Schema(description = "Left out where it is about none") @Nullable String member,
            List<EventPosting> postings,
            @Schema(description = "The pool after it, where it touched one")
                    @Nullable EventPool pool,
            @Schema(description = "The pools after it, where it touched several")
                    @Nullable List<EventPool> pools,
            @Schema(description = "The holding after it, where it touched one")
                    @Nullable EventPosition position,
            @Schema(description = "The holdings after it, where it touched several")
                    @Nullable List<EventPosition> positions) {}

    @Schema(
            name = "EventPosting",
            description = "In each asset the postings of an event add up to 0")
    record EventPosting(
            @Schema(example = "pool:health-mall") String account,
            @Schema(example = "CNY") String asset,
            @Schema(example = "-300.00") String amount) {}

    @Schema(name = "EventPool")
    record EventPool(
            String programme,
            String reserve,
            String supply,
            @Schema(description = "Left out where nobody holds a point") @Nullable String price) {}

    @Schema(name = "EventPosition")
    record EventPosition(
            String programme,
            String member,
            String points,
            String locked,
            String spend,
            String realised,
            int cycle) {}

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
