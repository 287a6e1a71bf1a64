package org.tidemark.server.faces.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.ledger.EventPage;
import org.tidemark.server.kernel.ledger.KeptOrder;
import org.tidemark.server.kernel.members.Members;

/** What those read who follow the ledger: lists with cursors, orders, commands. */
final class FollowAnswers {

    private FollowAnswers() {}

    @Schema(description = "Everything that happened after a place, oldest first")
    record Feed(
            long sequence,
            List<Happened> events,
            @Schema(description = "Ask with this as after to go on; kept for as long as you like")
                    String next,
            @Schema(description = "Whether there is more already") boolean more) {
        static Feed of(EventPage page) {
            return new Feed(
                    page.sequence(),
                    page.events().stream().map(Happened::of).toList(),
                    page.next().text(),
                    page.more());
        }
    }

    record Happened(
            @Schema(description = "Sequence of its record in the journal") long sequence,
            @Schema(description = "Which of the record's events it is") int ordinal,
            String at,
            @Schema(description = "The command that it came from") String command,
            @Schema(example = "order-settled") String type,
            @Schema(description = "Left out where it is about none or several")
                    @Nullable String programme,
            @Schema(description = "Left out where it is about none") @Nullable String member,
            @Schema(description = "Figures that no posting shows: decimal strings, names, days")
                    Map<String, String> details,
            Answers.@Nullable DoneBy by) {
        static Happened of(EventPage.Line line) {
            return new Happened(
                    line.place().sequence(),
                    line.place().ordinal(),
                    line.at().toString(),
                    line.command(),
                    line.type(),
                    line.programme().isEmpty() ? null : line.programme(),
                    line.member().isEmpty() ? null : line.member(),
                    line.details(),
                    Answers.doneBy(line.by()));
        }
    }

    @Schema(description = "A settled order as it stands now")
    record Order(
            @Schema(description = "Last record that changed it") long sequence,
            String order,
            String at,
            String member,
            @Schema(description = "Left out where it was bought in none") @Nullable String store,
            List<Line> lines,
            String total,
            String refunded,
            @Schema(description = "settled, partly-refunded or refunded") String state,
            Answers.@Nullable DoneBy by) {
        static Order of(KeptOrder kept) {
            Command.Order order = kept.order();
            return new Order(
                    kept.lastSequence(),
                    order.id(),
                    order.at().toOffsetDateTime().toString(),
                    order.member(),
                    order.store().isEmpty() ? null : order.store(),
                    order.lines().stream().map(Line::of).toList(),
                    kept.total().plain(),
                    kept.refunded().plain(),
                    state(kept),
                    Answers.doneBy(order.by()));
        }

        private static String state(KeptOrder kept) {
            if (kept.refunded().isZero()) {
                return "settled";
            }
            return kept.refunded().equals(kept.total()) ? "refunded" : "partly-refunded";
        }
    }

    record Line(String offer, String amount, @Nullable String coins, @Nullable String supplier) {
        static Line of(Command.OrderLine line) {
            return new Line(
                    line.offer(),
                    Answers.money(line.amountFen()),
                    line.coins() == 0 ? null : Answers.money(line.coins()),
                    line.supplier().isEmpty() ? null : line.supplier());
        }
    }

    @Schema(description = "Members in order of enrolment")
    record MemberList(
            long sequence,
            List<ListedMember> members,
            @Schema(description = "Ask with this as from to go on") int next) {}

    record ListedMember(
            String member,
            @Schema(description = "Left out where there is none") @Nullable String sponsor,
            @Schema(description = "Left out where it is not known") @Nullable String region,
            boolean verified) {
        static ListedMember of(Members.Listed listed) {
            return new ListedMember(
                    listed.id(),
                    listed.sponsor().isEmpty() ? null : listed.sponsor(),
                    listed.region() == Command.NO_REGION ? null : Integer.toString(listed.region()),
                    listed.verified());
        }
    }

    @Schema(name = CommandSchemas.KEPT, description = "A command and what became of it")
    record Kept(
            String command,
            long sequence,
            String at,
            @Schema(example = "order") String type,
            boolean accepted,
            Answers.@Nullable DoneBy by,
            @Schema(ref = "#/components/schemas/Problem") @Nullable Object refusal,
            @Schema(description = "Its events, as replay writes them") List<Object> events,
            @Schema(description = "There and true where the outcome is too long for one answer")
                    boolean more) {}
}
