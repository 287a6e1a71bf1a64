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

/** Ad income, what members do day by day, and the close of a day (SPEC 5.6, 5.11, 5.12). */
@RestController
@RequestMapping(Api.BASE)
@Tag(name = "days", description = "Ad income, tasks, check-ins and the close of a day")
class DayApi {

    private final CommandAnswers answers;

    DayApi(CommandAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/ad-incomes")
    @Operation(summary = "Put income from advertisers into the ad budget")
    @TakesCommand(Command.DepositAdIncome.class)
    ResponseEntity<byte[]> depositAdIncome(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.DepositAdIncome.class, key, body, locale);
    }

    @PostMapping("/task-completions")
    @Operation(summary = "Note that a member has completed a day's tasks")
    @TakesCommand(Command.CompleteTasks.class)
    ResponseEntity<byte[]> completeTasks(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.CompleteTasks.class, key, body, locale);
    }

    @PostMapping("/check-ins")
    @Operation(summary = "Note that a member has checked in on a day")
    @TakesCommand(Command.CheckIn.class)
    ResponseEntity<byte[]> checkIn(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.CheckIn.class, key, body, locale);
    }

    @PostMapping("/day-closings")
    @Operation(summary = "Close a day: unlock, promote, release, pay out")
    @TakesCommand(Command.CloseDay.class)
    ResponseEntity<byte[]> closeDay(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.CloseDay.class, key, body, locale);
    }
}
