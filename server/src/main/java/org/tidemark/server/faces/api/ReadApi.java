package org.tidemark.server.faces.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.engine.Refusal;
import org.tidemark.server.kernel.ledger.AsOf;
import org.tidemark.server.kernel.ledger.LedgerHistory;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.members.StoreDirectory;
import org.tidemark.server.kernel.members.SupplierDirectory;
import org.tidemark.server.kernel.programmes.ProgrammeViews;
import org.tidemark.server.web.access.ApiScope;
import org.tidemark.server.web.text.Texts;

/** Reads: programmes and members from the ledger itself, what happened from the read model. */
@RestController
@RequestMapping(path = Api.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
class ReadApi {

    private static final String LIMIT = "100";
    private static final String NEWEST = "9223372036854775807";

    private final ProgrammeViews programmes;
    private final Members members;
    private final StoreDirectory stores;
    private final SupplierDirectory suppliers;
    private final LedgerHistory history;
    private final Texts texts;

    ReadApi(
            ProgrammeViews programmes,
            Members members,
            StoreDirectory stores,
            SupplierDirectory suppliers,
            LedgerHistory history,
            Texts texts) {
        this.texts = texts;
        this.programmes = programmes;
        this.members = members;
        this.stores = stores;
        this.suppliers = suppliers;
        this.history = history;
    }

    @Needs(ApiScope.PROGRAMMES_READ)
    @GetMapping("/programmes")
    @Tag(name = "programmes", description = "ProgrammeViews, their plans and pools")
    @Operation(summary = "All programmes with their pools")
    ResponseEntity<Answers.Programmes> programmes() {
        var seen = programmes.all();
        return at(
                seen.seq(),
                new Answers.Programmes(
                        seen.seq(),
                        seen.value().stream()
                                .map(view -> Answers.Programme.of(seen.seq(), view))
                                .toList()));
    }

    @Needs(ApiScope.PROGRAMMES_READ)
    @GetMapping("/programmes/{id}")
    @Tag(name = "programmes")
    @Operation(summary = "One programme with its pool")
    ResponseEntity<Answers.Programme> programme(@PathVariable String id) {
        var seen = programmes.find(id);
        var found = there(seen, Refusal.UNKNOWN_PROGRAMME, id);
        return at(seen.seq(), Answers.Programme.of(seen.seq(), found));
    }

    @Needs(ApiScope.PROGRAMMES_READ)
    @GetMapping(path = "/programmes/{id}/plan", produces = MediaType.APPLICATION_YAML_VALUE)
    @Tag(name = "programmes")
    @Operation(summary = "The text of the plan in force")
    ResponseEntity<String> plan(@PathVariable String id) {
        var seen = programmes.planText(id);
        return at(seen.seq(), there(seen, Refusal.UNKNOWN_PROGRAMME, id));
    }

    @Needs(ApiScope.PROGRAMMES_READ)
    @GetMapping("/programmes/{id}/prices")
    @Tag(name = "programmes")
    @Operation(summary = "The price so far, thinned out evenly to at most so many points")
    ResponseEntity<Answers.Prices> prices(
            @PathVariable String id, @RequestParam(defaultValue = LIMIT) int limit) {
        there(programmes.find(id), Refusal.UNKNOWN_PROGRAMME, id);
        long sequence = history.sequence();
        var prices = history.prices(id, limited(limit)).stream().map(Answers.Price::of).toList();
        return at(sequence, new Answers.Prices(sequence, id, prices));
    }

    @Needs(ApiScope.PROGRAMMES_READ)
    @GetMapping("/programmes/{id}/events")
    @Tag(name = "programmes")
    @Operation(summary = "The newest events that touched the pool, newest first")
    ResponseEntity<Answers.Events> events(
            @PathVariable String id, @RequestParam(defaultValue = LIMIT) int limit) {
        there(programmes.find(id), Refusal.UNKNOWN_PROGRAMME, id);
        long sequence = history.sequence();
        var events =
                history.poolEvents(id, limited(limit)).stream().map(Answers.Event::of).toList();
        return at(sequence, new Answers.Events(sequence, id, events));
    }

    @Needs(ApiScope.PROGRAMMES_READ)
    @GetMapping("/programmes/{id}/queue")
    @Tag(name = "programmes")
    @Operation(summary = "The first places of the queue, the one that is paid next first")
    ResponseEntity<Answers.Queue> queue(
            @PathVariable String id, @RequestParam(defaultValue = LIMIT) int limit) {
        var seen = programmes.queue(id, limited(limit));
        var places = there(seen, Refusal.UNKNOWN_PROGRAMME, id);
        return at(
                seen.seq(),
                new Answers.Queue(
                        seen.seq(), id, places.stream().map(Answers.QueuePlace::of).toList()));
    }

    @Needs(ApiScope.MEMBERS_READ)
    @GetMapping("/members/{id}")
    @Tag(name = "people")
    @Operation(summary = "A member with his positions and what they come to now")
    ResponseEntity<Answers.Member> member(@PathVariable String id) {
        var seen = members.find(id);
        var found = there(seen, Refusal.UNKNOWN_MEMBER, id);
        return at(seen.seq(), Answers.Member.of(seen.seq(), found));
    }

    @Needs(ApiScope.MEMBERS_READ)
    @GetMapping("/members/{id}/statement")
    @Tag(name = "people")
    @Operation(
            summary = "What moved a member's balances, newest first, and why by that amount",
            description =
                    "Ask with the sequence and line of the last movement to get what stands before"
                            + " it.")
    ResponseEntity<Answers.Statement> statement(
            @PathVariable String id,
            @RequestParam(defaultValue = NEWEST) long before,
            @RequestParam(defaultValue = "0") int line,
            @RequestParam(defaultValue = LIMIT) int limit,
            Locale locale) {
        there(members.name(id), Refusal.UNKNOWN_MEMBER, id);
        long sequence = history.sequence();
        var movements =
                history.statement(id, before, line, limited(limit)).stream()
                        .map(movement -> Answers.Movement.of(movement, texts.in(locale)))
                        .toList();
        return at(sequence, new Answers.Statement(sequence, id, movements));
    }

    @Needs(ApiScope.PLACES_READ)
    @GetMapping("/stores")
    @Tag(name = "people")
    @Operation(summary = "Stores in order of registration")
    ResponseEntity<Answers.Stores> stores(
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = LIMIT) int limit) {
        var seen = stores.page(Math.max(0, from), limited(limit));
        return at(
                seen.seq(),
                new Answers.Stores(
                        seen.seq(), seen.value().stream().map(Answers.Store::of).toList()));
    }

    @Needs(ApiScope.PLACES_READ)
    @GetMapping("/stores/{id}")
    @Tag(name = "people")
    @Operation(summary = "One store and what it is owed")
    ResponseEntity<Answers.Store> store(@PathVariable String id) {
        var seen = stores.find(id);
        return at(seen.seq(), Answers.Store.of(there(seen, Refusal.UNKNOWN_STORE, id)));
    }

    @Needs(ApiScope.PLACES_READ)
    @GetMapping("/suppliers")
    @Tag(name = "people")
    @Operation(summary = "Suppliers in order of registration, and what is owed without a name")
    ResponseEntity<Answers.Suppliers> suppliers(
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = LIMIT) int limit) {
        var seen = suppliers.page(Math.max(0, from), limited(limit));
        return at(seen.seq(), Answers.Suppliers.of(seen.seq(), seen.value()));
    }

    @Needs(ApiScope.PLACES_READ)
    @GetMapping("/suppliers/{id}")
    @Tag(name = "people")
    @Operation(summary = "One supplier and what it is owed")
    ResponseEntity<Answers.Supplier> supplier(@PathVariable String id) {
        var seen = suppliers.find(id);
        return at(seen.seq(), Answers.Supplier.of(there(seen, Refusal.UNKNOWN_SUPPLIER, id)));
    }

    private static int limited(int limit) {
        return Math.clamp(limit, 1, LedgerHistory.MAX_ROWS);
    }

    private static <T> ResponseEntity<T> at(long sequence, T body) {
        return ResponseEntity.ok().header(Api.SEQUENCE, Long.toString(sequence)).body(body);
    }

    private static <T> T there(AsOf<Optional<T>> seen, Refusal refusal, String name) {
        return seen.value().orElseThrow(() -> new NothingThereException(refusal, name));
    }
}
