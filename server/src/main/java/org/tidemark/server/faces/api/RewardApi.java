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

/** Appointments, coins and shares (SPEC 5.1, 5.6). */
@RestController
@RequestMapping(Api.BASE)
@Tag(name = "rewards", description = "Agents, leaders, weights, coins and shares")
class RewardApi {

    private final CommandAnswers answers;

    RewardApi(CommandAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/agents")
    @Operation(summary = "Appoint a member agent for a region or an area; a later one replaces")
    @TakesCommand(Command.AppointAgent.class)
    ResponseEntity<byte[]> appointAgent(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.AppointAgent.class, key, body, locale);
    }

    @PostMapping("/leaders")
    @Operation(summary = "Set a member's team level by hand")
    @TakesCommand(Command.AppointLeader.class)
    ResponseEntity<byte[]> appointLeader(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.AppointLeader.class, key, body, locale);
    }

    @PostMapping("/weights")
    @Operation(summary = "Set a member's weight in a dividend whose weights are appointed")
    @TakesCommand(Command.SetWeight.class)
    ResponseEntity<byte[]> setWeight(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.SetWeight.class, key, body, locale);
    }

    @PostMapping("/coin-issues")
    @Operation(summary = "Issue coins to a member, an old debt made a means of payment")
    @TakesCommand(Command.IssueCoins.class)
    ResponseEntity<byte[]> issueCoins(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.IssueCoins.class, key, body, locale);
    }

    @PostMapping("/share-grants")
    @Operation(summary = "Reward contribution with shares in the register")
    @TakesCommand(Command.GrantShares.class)
    ResponseEntity<byte[]> grantShares(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.GrantShares.class, key, body, locale);
    }
}
