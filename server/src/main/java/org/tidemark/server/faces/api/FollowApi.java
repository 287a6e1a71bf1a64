package org.tidemark.server.faces.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.commands.CommandKeys;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.event.EventType;
import org.tidemark.server.kernel.ledger.EventCursor;
import org.tidemark.server.kernel.ledger.EventFeed;
import org.tidemark.server.kernel.ledger.KeptCommand;
import org.tidemark.server.kernel.ledger.KeptCommands;
import org.tidemark.server.kernel.ledger.LedgerHistory;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.web.access.ApiScope;
import org.tidemark.server.web.text.Texts;

/** For those who follow the ledger: what happened, from any place on, and what became of things. */
@RestController
@RequestMapping(path = Api.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
class FollowApi {

    private static final String LIMIT = "100";
    private static final Set<String> TYPES =
            Arrays.stream(EventType.values()).map(EventType::code).collect(Collectors.toSet());
    private static final Set<String> ORDERS =
            Set.of(EventType.ORDER_SETTLED.code(), EventType.ORDER_REVERSED.code());

    private final EventFeed feed;
    private final KeptCommands kept;
    private final Members members;
    private final Texts texts;

    FollowApi(EventFeed feed, KeptCommands kept, Members members, Texts texts) {
        this.feed = feed;
        this.kept = kept;
        this.members = members;
        this.texts = texts;
    }

    @Needs(ApiScope.LEDGER_READ)
    @GetMapping("/events")
    @Tag(name = "following", description = "What happened, in order, from any place on")
    @Operation(
            summary = "Everything that happened after a place, oldest first",
            description =
                    "Begin with a sequence, or without; go on with next. An answer may be empty"
                            + " and still have more behind it, since only so much is looked at.")
    ResponseEntity<FollowAnswers.Feed> listEvents(
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(defaultValue = "") Set<String> type,
            @RequestParam(defaultValue = LIMIT) int limit) {
        if (!TYPES.containsAll(type)) {
            throw new BadRequestException(
                    "type", "there is no such event", "send order-settled for example");
        }
        return page(after, type, limit);
    }

    @Needs(ApiScope.ORDERS_READ)
    @GetMapping("/orders")
    @Tag(name = "orders")
    @Operation(
            summary = "Orders that were settled and refunded after a place, oldest first",
            description = "The events order-settled and order-reversed, paged as /events are.")
    ResponseEntity<FollowAnswers.Feed> listOrders(
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(defaultValue = LIMIT) int limit) {
        return page(after, ORDERS, limit);
    }

    private ResponseEntity<FollowAnswers.Feed> page(String after, Set<String> types, int limit) {
        EventCursor place =
                EventCursor.read(after)
                        .orElseThrow(() ->
                                new BadRequestException(
                                        "after",
                                        "it is no place",
                                        "send a sequence, or next of the last answer"));
        var page = feed.after(place, types, limited(limit));
        return at(page.sequence(), FollowAnswers.Feed.of(page));
    }

    @Needs(ApiScope.ORDERS_READ)
    @GetMapping("/orders/{id}")
    @Tag(name = "orders")
    @Operation(summary = "A settled order, and how much of it was refunded")
    ResponseEntity<FollowAnswers.Order> findOrder(@PathVariable String id) {
        var order =
                kept.order(id)
                        .orElseThrow(() -> new NothingThereException(Refusal.UNKNOWN_ORDER, id));
        return at(order.lastSequence(), FollowAnswers.Order.of(order));
    }

    @Needs(ApiScope.ORDERS_READ)
    @GetMapping("/commands/{id}")
    @Tag(name = "following")
    @Operation(summary = "A command of any kind and what became of it, refused ones too")
    @ApiResponse(
            responseCode = "200",
            description = "It was given, and this became of it",
            content = @Content(schema = @Schema(implementation = FollowAnswers.Kept.class)))
    ResponseEntity<byte[]> findCommand(@PathVariable String id, Locale locale) {
        KeptCommand found =
                kept.find(id).orElseThrow(() -> new NothingThereException("unknown-command", id));
        Optional<Problem> refusal =
                found.outcome().outcome() instanceof Outcome.Rejected rejected
                        ? Optional.of(Problem.refused(rejected, texts.in(locale)))
                        : Optional.empty();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(Api.SEQUENCE, Long.toString(found.sequence()))
                .body(ReplyJson.kept(found, CommandKeys.type(found.command().getClass()), refusal));
    }

    @Needs(ApiScope.MEMBERS_READ)
    @GetMapping("/members")
    @Tag(name = "people")
    @Operation(summary = "Members in order of enrolment")
    ResponseEntity<FollowAnswers.MemberList> listMembers(
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = LIMIT) int limit) {
        int begin = Math.max(0, from);
        var seen = members.page(begin, limited(limit));
        List<FollowAnswers.ListedMember> page =
                seen.value().stream().map(FollowAnswers.ListedMember::of).toList();
        return at(seen.seq(), new FollowAnswers.MemberList(seen.seq(), page, begin + page.size()));
    }

    private static int limited(int limit) {
        return Math.clamp(limit, 1, LedgerHistory.MAX_ROWS);
    }

    private static <T> ResponseEntity<T> at(long sequence, T body) {
        return ResponseEntity.ok().header(Api.SEQUENCE, Long.toString(sequence)).body(body);
    }
}
