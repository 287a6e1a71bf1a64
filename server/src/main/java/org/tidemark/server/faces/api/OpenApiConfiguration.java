package org.tidemark.server.faces.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.tidemark.engine.command.Command;

/** What the description of the API says beyond what the methods say themselves. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String KEY = "key";
    private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

    /** The API for programs; what members' apps ask is a document of its own. */
    @Bean
    static GroupedOpenApi programsApi() {
        return GroupedOpenApi.builder()
                .group("programs")
                .pathsToMatch(Api.BASE + "/**")
                .addOperationCustomizer(describeBodies())
                .addOpenApiCustomizer(OpenApiConfiguration::describe)
                .build();
    }

    private static void describe(OpenAPI document) {
        OpenAPI own = openApi();
        document.info(own.getInfo()).servers(own.getServers()).security(own.getSecurity());
        document.setWebhooks(own.getWebhooks());
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        Components all = document.getComponents();
        Map<String, ?> known = all.getSchemas() == null ? Map.of() : Map.copyOf(all.getSchemas());
        own.getComponents()
                .getSchemas()
                .forEach((name, schema) -> {
                    if (!known.containsKey(name)) {
                        all.addSchemas(name, schema);
                    }
                });
        own.getComponents().getSecuritySchemes().forEach(all::addSecuritySchemes);
    }

    private static OpenAPI openApi() {
        Components components =
                new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(
                                                "A key of a client, tmc_..., with the scope that"
                                                        + " the operation names; or the operator"
                                                        + " key, tmk_..., which opens all of them"));
        components.addSchemas(CommandSchemas.LINE, CommandSchemas.line());
        components.addSchemas(CommandSchemas.BY, CommandSchemas.by());
        for (Class<?> part : Replies.PARTS) {
            addSchema(components, part);
        }
        addSchema(components, Replies.Accepted.class);
        addSchema(components, Replies.ProblemDetail.class);
        describeCodes(components);
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Tidemark")
                                .version("1")
                                .description(
                                        "Commands are posted, what the ledger knows is read. Amounts"
                                                + " are decimal strings. A command id makes a"
                                                + " repetition harmless: it gives the original"
                                                + " outcome again. Every answer names the sequence"
                                                + " that it saw."))
                .servers(List.of(new Server().url("/").description("This platform")))
                .components(components)
                .addWebhooks(WebhookDescription.NAME, WebhookDescription.ofEvent())
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }

    private static void describeCodes(Components components) {
        Schema<?> problem = Objects.requireNonNull(components.getSchemas().get("Problem"));
        Schema<?> code = (Schema<?>) Objects.requireNonNull(problem.getProperties().get("code"));
        code.description(
                "Later versions may bring more: " + String.join(", ", OperationErrors.codes()));
    }

    /** Operations that take a body: its schema, and the answers that all of them have. */
    private static OperationCustomizer describeBodies() {
        return (operation, method) -> {
            TakesCommand command = method.getMethodAnnotation(TakesCommand.class);
            TakesBody question = method.getMethodAnnotation(TakesBody.class);
            if (command != null) {
                operation.setRequestBody(body(command.value()));
                operation.setResponses(
                        new ApiResponses()
                                .addApiResponse("201", answer("It took effect", JSON, "Accepted"))
                                .addApiResponse(
                                        "200",
                                        answer(
                                                "A repetition of what took effect",
                                                JSON,
                                                "Accepted")));
            }
            if (question != null) {
                operation.setRequestBody(body(question.value()));
            }
            OperationErrors.addTo(operation);
            if (command != null || question != null) {
                OperationErrors.addForCommands(operation.getResponses());
            }
            if (method.hasMethodAnnotation(GetMapping.class)) {
                operation.addParametersItem(waiting());
            }
            RouteScopes.of(method)
                    .ifPresent(scope ->
                            operation.setSecurity(
                                    List.of(new SecurityRequirement().addList(KEY, scope.text()))));
            return operation;
        };
    }

    private static Parameter waiting() {
        return new QueryParameter()
                .name(WaitGate.WAIT)
                .required(false)
                .schema(new IntegerSchema().format("int64"))
                .description(
                        "A sequence that the history is to have seen before this is answered; it"
                                + " waits "
                                + WaitGate.MOST.toSeconds()
                                + " seconds at most, then 503 behind");
    }

    private static RequestBody body(Class<? extends Command> kind) {
        MediaType json =
                new MediaType()
                        .schema(CommandSchemas.of(kind))
                        .example(CommandSchemas.example(kind));
        return new RequestBody().required(true).content(new Content().addMediaType(JSON, json));
    }

    private static ApiResponse answer(String description, String type, String schema) {
        return new ApiResponse()
                .description(description)
                .content(content(type, new Schema<>().$ref("#/components/schemas/" + schema)));
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    private static void addSchema(Components components, Class<?> type) {
        Schema<?> schema =
                ModelConverters.getInstance()
                        .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false))
                        .schema;
        components.addSchemas(schema.getName(), schema);
    }
}
