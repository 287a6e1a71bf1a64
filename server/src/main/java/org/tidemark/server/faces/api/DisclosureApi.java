package org.tidemark.server.faces.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.MalformedAmountException;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.disclosures.Disclosures;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.web.access.ApiScope;

/** What a buyer is told before an order, to be shown and kept with it. */
@RestController
@RequestMapping(path = Api.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "disclosures", description = "What a buyer is told before an order")
class DisclosureApi {

    private final Disclosures disclosures;

    DisclosureApi(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    /** A disclosure; html stands inside an element of class disclosure. */
    record Answer(
            String id,
            OffsetDateTime madeAt,
            String programme,
            String offer,
            String amount,
            String language,
            String html,
            String text) {

        static Answer of(ShownDisclosure shown) {
            return new Answer(
                    shown.id(),
                    shown.madeAt(),
                    shown.programme(),
                    shown.offer(),
                    new Fen(shown.priceFen()).plain(),
                    shown.language(),
                    shown.html(),
                    shown.words());
        }
    }

    @Needs(ApiScope.PROGRAMMES_READ)
    @GetMapping("/offers/{offer}/disclosure")
    @Operation(
            summary =
                    "What a buyer of an offer is told now; place the order with its id in the header"
                            + " Tidemark-Disclosure, and it is kept with the order")
    ResponseEntity<Answer> showDisclosure(
            @PathVariable String offer, @RequestParam String amount, Locale locale) {
        Language language =
                locale.getLanguage().equals(Locale.CHINESE.getLanguage())
                        ? Language.ZH
                        : Language.EN;
        return disclosures
                .showNewcomer(offer, fen(amount), language)
                .map(Answer::of)
                .map(ResponseEntity::ok)
                .orElseThrow(() -> new NothingThereException(Refusal.UNKNOWN_OFFER, offer));
    }

    @Needs(ApiScope.ORDERS_READ)
    @GetMapping("/orders/{id}/disclosure")
    @Operation(summary = "What was shown before an order, word for word")
    ResponseEntity<Answer> disclosureOfOrder(@PathVariable String id) {
        return disclosures
                .ofOrder(id)
                .map(Answer::of)
                .map(ResponseEntity::ok)
                .orElseThrow(() -> new NothingThereException(Refusal.UNKNOWN_ORDER, id));
    }

    private static long fen(String amount) {
        try {
            long fen = Fen.parse(amount).fen();
            if (fen > 0) {
                return fen;
            }
        } catch (MalformedAmountException malformed) {
            throw new BadRequestException("amount", malformed.getMessage(), "write 1000.00");
        }
        throw new BadRequestException("amount", "it is zero", "write what the order comes to");
    }
}
