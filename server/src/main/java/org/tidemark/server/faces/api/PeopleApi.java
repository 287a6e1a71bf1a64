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

/** Members, stores and suppliers (SPEC 5.1). */
@RestController
@RequestMapping(Api.BASE)
@Tag(name = "people", description = "Members, stores and suppliers")
class PeopleApi {

    private final CommandAnswers answers;

    PeopleApi(CommandAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/members")
    @Operation(summary = "Enrol a member")
    @TakesCommand(Command.Enrol.class)
    ResponseEntity<byte[]> enrol(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.Enrol.class, key, body, locale);
    }

    @PostMapping("/verifications")
    @Operation(summary = "Mark a member's identity as verified")
    @TakesCommand(Command.Verify.class)
    ResponseEntity<byte[]> verify(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.Verify.class, key, body, locale);
    }

    @PostMapping("/stores")
    @Operation(summary = "Register a store")
    @TakesCommand(Command.RegisterStore.class)
    ResponseEntity<byte[]> registerStore(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.RegisterStore.class, key, body, locale);
    }

    @PostMapping("/store-payments")
    @Operation(summary = "Pay a store what it is owed")
    @TakesCommand(Command.PayStore.class)
    ResponseEntity<byte[]> payStore(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.PayStore.class, key, body, locale);
    }

    @PostMapping("/moves")
    @Operation(summary = "Give a member another region from now on")
    @TakesCommand(Command.Move.class)
    ResponseEntity<byte[]> move(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.Move.class, key, body, locale);
    }

    @PostMapping("/suppliers")
    @Operation(summary = "Register a supplier that lines of orders may name")
    @TakesCommand(Command.RegisterSupplier.class)
    ResponseEntity<byte[]> registerSupplier(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.RegisterSupplier.class, key, body, locale);
    }

    @PostMapping("/supplier-payments")
    @Operation(summary = "Pay a supplier what it is owed")
    @TakesCommand(Command.PaySupplier.class)
    ResponseEntity<byte[]> paySupplier(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.PaySupplier.class, key, body, locale);
    }

    @PostMapping("/tax-withholdings")
    @Operation(summary = "Withhold tax from a member's wallet; it is owed to the tax office")
    @TakesCommand(Command.WithholdTax.class)
    ResponseEntity<byte[]> withholdTax(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.WithholdTax.class, key, body, locale);
    }

    @PostMapping("/tax-returns")
    @Operation(summary = "Give a member tax back that was withheld too much")
    @TakesCommand(Command.ReturnTax.class)
    ResponseEntity<byte[]> returnTax(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.ReturnTax.class, key, body, locale);
    }

    @PostMapping("/tax-payments")
    @Operation(summary = "Pay the tax office what was withheld")
    @TakesCommand(Command.PayTax.class)
    ResponseEntity<byte[]> payTax(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.PayTax.class, key, body, locale);
    }
}
