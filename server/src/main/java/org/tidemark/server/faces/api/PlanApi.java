package org.tidemark.server.faces.api;

import static org.tidemark.server.faces.api.Api.IDEMPOTENCY_KEY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.engine.command.Command;
import org.tidemark.server.web.access.ApiScope;
import tools.jackson.databind.json.JsonMapper;

/** Adoption of plans (SPEC 5.0). */
@RestController
@RequestMapping(Api.BASE)
@Tag(name = "programmes")
class PlanApi {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CommandAnswers answers;

    PlanApi(CommandAnswers answers) {
        this.answers = answers;
    }

    @PostMapping(path = "/plans", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Adopt a plan, new or a new version",
            description = "Also takes the plan file itself as text/yaml or application/yaml.")
    @TakesCommand(Command.AdoptPlan.class)
    ResponseEntity<byte[]> adopt(
            InputStream body,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        return answers.take(Command.AdoptPlan.class, key, body, locale);
    }

    @Needs(ApiScope.PLANS_WRITE)
    @PostMapping(
            path = "/plans",
            consumes = {"text/yaml", MediaType.APPLICATION_YAML_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @Operation(hidden = true)
    ResponseEntity<byte[]> adoptText(
            InputStream text,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Locale locale)
            throws IOException {
        byte[] body =
                JSON.writeValueAsBytes(
                        Map.of(
                                "plan",
                                new String(CommandAnswers.read(text), StandardCharsets.UTF_8)));
        return answers.take(Command.AdoptPlan.class, key, new ByteArrayInputStream(body), locale);
    }
}
