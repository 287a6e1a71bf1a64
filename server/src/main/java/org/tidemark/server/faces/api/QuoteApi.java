package org.tidemark.server.faces.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.MalformedAmountException;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.server.kernel.ledger.AsOf;
import org.tidemark.server.kernel.quotes.Quotes;
import org.tidemark.server.web.access.ApiScope;
import org.tidemark.server.web.text.Texts;

/** What a command would come to now; changes nothing. */
@RestController
@RequestMapping(path = Api.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "quotes",
        description = "What a command would come to at this moment: a figure now, no promise")
class QuoteApi {

    private static final String QUOTE = "quote";

    private final CommandDoor door;
    private final Quotes quotes;
    private final Texts texts;

    QuoteApi(CommandDoor door, Quotes quotes, Texts texts) {
        this.door = door;
        this.quotes = quotes;
        this.texts = texts;
    }

    @Needs(ApiScope.PROGRAMMES_READ)
    @PostMapping("/quotes/orders")
    @Operation(summary = "The points that an order would earn now, by programme")
    @TakesBody(Command.Order.class)
    ResponseEntity<QuoteAnswers.ForOrder> quoteOrder(InputStream body, Locale locale)
            throws IOException {
        Command.Order order = door.read(Command.Order.class, QUOTE, CommandAnswers.read(body));
        var seen = quotes.order(order);
        accepted(seen.value().outcome());
        return at(seen, quote -> QuoteAnswers.ForOrder.of(seen.seq(), quote, note(locale)));
    }

    @Needs(ApiScope.MEMBERS_READ)
    @PostMapping("/quotes/redemptions")
    @Operation(summary = "What a member's redemption would pay now")
    @TakesBody(Command.Redeem.class)
    ResponseEntity<QuoteAnswers.ForRedemption> quoteRedemption(InputStream body, Locale locale)
            throws IOException {
        Command.Redeem redeem = door.read(Command.Redeem.class, QUOTE, CommandAnswers.read(body));
        var seen = quotes.redemption(redeem);
        accepted(seen.value().outcome());
        return at(seen, quote -> QuoteAnswers.ForRedemption.of(seen.seq(), quote, note(locale)));
    }

    @Needs(ApiScope.PROGRAMMES_READ)
    @GetMapping("/programmes/{id}/quotes/cash")
    @Operation(summary = "What so many of the points in circulation would pay now")
    ResponseEntity<QuoteAnswers.ForRedemption> quoteCash(
            @PathVariable String id, @RequestParam String points, Locale locale) {
        var seen = quotes.cash(id, points(points));
        accepted(seen.value().outcome());
        return at(seen, quote -> QuoteAnswers.ForRedemption.of(seen.seq(), quote, note(locale)));
    }

    @Needs(ApiScope.PROGRAMMES_READ)
    @GetMapping("/programmes/{id}/quotes/points")
    @Operation(summary = "The least number of points that would pay so much cash now")
    ResponseEntity<QuoteAnswers.ForCash> quotePoints(
            @PathVariable String id, @RequestParam String cash, Locale locale) {
        var seen = quotes.points(id, cash(cash));
        accepted(seen.value().outcome());
        return at(seen, quote -> QuoteAnswers.ForCash.of(seen.seq(), quote, note(locale)));
    }

    private static long points(String text) {
        try {
            return Micropoints.parse(text).micro();
        } catch (MalformedAmountException malformed) {
            throw noAmount("points", malformed, Micropoints.DECIMALS);
        }
    }

    private static long cash(String text) {
        try {
            return Fen.parse(text).fen();
        } catch (MalformedAmountException malformed) {
            throw noAmount("cash", malformed, Fen.DECIMALS);
        }
    }

    private static BadRequestException noAmount(
            String name, MalformedAmountException malformed, int decimals) {
        return new BadRequestException(
                name,
                malformed.getMessage(),
                "write digits with at most " + decimals + " decimals");
    }

    private static void accepted(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            throw new RefusedReadException(rejected);
        }
    }

    private String note(Locale locale) {
        return texts.in(locale).say("quote.noPromise");
    }

    private static <Q, A> ResponseEntity<A> at(AsOf<Q> seen, Function<Q, A> answer) {
        return ResponseEntity.ok()
                .header(Api.SEQUENCE, Long.toString(seen.seq()))
                .body(answer.apply(seen.value()));
    }
}
