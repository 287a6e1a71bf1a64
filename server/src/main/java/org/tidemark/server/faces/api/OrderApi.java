package org.tidemark.server.faces.api;

import static org.tidemark.server.faces.api.Api.IDEMPOTENCY_KEY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.disclosures.Disclosures;

/** Orders, redemptions, reversals and holds (SPEC 5.2, 5.3, 5.5, 5.6). */
@RestController
@RequestMapping(Api.BASE)
@Tag(name = "orders", description = "Orders, redemptions, reversals and holds")
class OrderApi {

    private final CommandAnswers answers;
    private final CommandDoor door;
    private final Disclosures disclosures;

    OrderApi(CommandAnswers answers, CommandDoor door, Disclosures disclosures) {
        this.answers = answers;
        this.door = door;
        this.disclosures = disclosures;
    }

    @PostMapping("/orders")
    @Operation(
            summary = "Settle an order that is paid, delivered and past its return window",
            description =
                    "Enrol the buyer first: an order of a member whom the ledger does not know is"
                            + " refused, and stays refused under its id (404 unknown-member).")
    @TakesCommand(Command.Order.class)
    ResponseEntity<byte[]> order(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            @RequestHeader(name = Api.DISCLOSURE, defaultValue = "") String disclosure,
            Locale locale)
            throws IOException {
        byte[] order = CommandAnswers.read(body);
        if (!disclosure.isEmpty()) {
            bind(order, key, disclosure);
        }
        return answers.take(Command.Order.class, key, order, locale);
    }

    private void bind(byte[] order, String key, String disclosure) {
        if (disclosures.find(disclosure).isEmpty()) {
            throw new BadRequestException(
                    Api.DISCLOSURE,
                    "nothing was shown under this id",
                    "get one from /offers/{offer}/disclosure, show it, and send its id");
        }
        disclosures.bind(door.read(Command.Order.class, key, order).id(), disclosure);
    }

    @PostMapping("/redemptions")
    @Operation(summary = "Redeem points at the price; points \"all\" redeems all unlocked points")
    @TakesCommand(Command.Redeem.class)
    ResponseEntity<byte[]> redeem(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.Redeem.class, key, body, locale);
    }

    @PostMapping("/reversals")
    @Operation(summary = "Refund a settled order, the whole or a part")
    @TakesCommand(Command.Reverse.class)
    ResponseEntity<byte[]> reverse(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.Reverse.class, key, body, locale);
    }

    @PostMapping("/holds")
    @Operation(summary = "Set money of a member's wallet aside")
    @TakesCommand(Command.Hold.class)
    ResponseEntity<byte[]> hold(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.Hold.class, key, body, locale);
    }

    @PostMapping("/captures")
    @Operation(summary = "Pay held money out; the hold ends")
    @TakesCommand(Command.Capture.class)
    ResponseEntity<byte[]> capture(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.Capture.class, key, body, locale);
    }

    @PostMapping("/voids")
    @Operation(summary = "Give what is held back; the hold ends")
    @TakesCommand(Command.VoidHold.class)
    ResponseEntity<byte[]> voidHold(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.VoidHold.class, key, body, locale);
    }

    @PostMapping("/releases")
    @Operation(summary = "Give a part of what is held back; the hold goes on")
    @TakesCommand(Command.Release.class)
    ResponseEntity<byte[]> release(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.Release.class, key, body, locale);
    }
}
