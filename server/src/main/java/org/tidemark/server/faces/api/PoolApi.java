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

/** The pool and the operator's money (SPEC 5.6). */
@RestController
@RequestMapping(Api.BASE)
@Tag(name = "pools", description = "The pool and the money of the operator")
class PoolApi {

    private final CommandAnswers answers;

    PoolApi(CommandAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/injections")
    @Operation(summary = "Put money of investors into a pool")
    @TakesCommand(Command.Inject.class)
    ResponseEntity<byte[]> inject(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.Inject.class, key, body, locale);
    }

    @PostMapping("/orphan-releases")
    @Operation(summary = "Put orphaned money back into its pool")
    @TakesCommand(Command.ReleaseOrphan.class)
    ResponseEntity<byte[]> releaseOrphan(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.ReleaseOrphan.class, key, body, locale);
    }

    @PostMapping("/pauses")
    @Operation(summary = "Stop minting by orders; contributions go on")
    @TakesCommand(Command.Pause.class)
    ResponseEntity<byte[]> pause(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.Pause.class, key, body, locale);
    }

    @PostMapping("/resumptions")
    @Operation(summary = "Let orders mint again")
    @TakesCommand(Command.Resume.class)
    ResponseEntity<byte[]> resume(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.Resume.class, key, body, locale);
    }

    @PostMapping("/grants")
    @Operation(summary = "Grant points that the platform pays for")
    @TakesCommand(Command.Grant.class)
    ResponseEntity<byte[]> grant(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.Grant.class, key, body, locale);
    }

    @PostMapping("/fundings")
    @Operation(summary = "Put money of investors into the platform's own account")
    @TakesCommand(Command.Fund.class)
    ResponseEntity<byte[]> fund(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.Fund.class, key, body, locale);
    }
}
