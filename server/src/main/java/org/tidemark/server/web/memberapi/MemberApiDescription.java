package org.tidemark.server.web.memberapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.tidemark.plan.Language;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.ProofWanted;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.text.Texts;

/** The description of the member's API: {@code /openapi/members}. */
@Configuration(proxyBeanMethods = false)
class MemberApiDescription {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Frame.class);
    }

    @Bean
    static GroupedOpenApi membersApi(Texts texts) {
        return GroupedOpenApi.builder()
                .group("members")
                .pathsToMatch(MemberApi.BASE + "/**")
                .addOperationCustomizer(MemberApiDescription::described)
                .addOpenApiCustomizer(document -> describe(document, texts))
                .build();
    }

    private static void describe(OpenAPI document, Texts texts) {
        Scopes scopes = new Scopes();
        for (MemberScope scope : MemberScope.values()) {
            scopes.addString(scope.text(), texts.in(Language.EN).say("apps.scope." + scope.key()));
        }
        document.info(
                        new Info()
                                .title("Tidemark for members' apps")
                                .version("1")
                                .description(
                                        "What a member can do in his pages, for an app that he has"
                                                + " let in. Amounts are decimal strings. What is"
                                                + " refused is refused as his pages refuse it, in"
                                                + " the language of Accept-Language."))
                .servers(List.of(new Server().url("/").description("This platform")))
                .security(List.of());
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        Schema<?> problem =
                ModelConverters.getInstance()
                        .resolveAsResolvedSchema(
                                new AnnotatedType(MemberProblem.class).resolveAsRef(false))
                        .schema;
        ModelConverters.getInstance()
                .readAll(MemberProblem.class)
                .forEach(document.getComponents()::addSchemas);
        document.getComponents()
                .addSchemas("MemberProblem", problem)
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("Authorization code with PKCE, S256")
                                .flows(
                                        new OAuthFlows()
                                                .authorizationCode(
                                                        new OAuthFlow()
                                                                .authorizationUrl(
                                                                        "/oauth/authorize")
                                                                .tokenUrl("/oauth/token")
                                                                .refreshUrl("/oauth/token")
                                                                .scopes(scopes))));
    }

    private static Operation described(Operation operation, HandlerMethod method) {
        Lets lets = method.getMethodAnnotation(Lets.class);
        if (lets != null) {
            operation.setSecurity(
                    List.of(new SecurityRequirement().addList(TOKEN, lets.value().text())));
        }
        ApiResponses all = operation.getResponses();
        all.entrySet().removeIf(one -> !one.getKey().startsWith("2")); // those of pages
        boolean proof = method.hasMethodAnnotation(ProofWanted.class);
        add(
                all,
                "401",
                proof
                        ? "The token is missing or over; or the member must show first that it is"
                                + " he, then code says proof-wanted: lead him through"
                                + " /oauth/authorize again"
                        : "The token is missing or over");
        add(all, "403", "The member has not let the app do that, or must agree to texts first");
        add(all, "429", "Too much at once; Retry-After says when to ask");
        add(all, "503", "No answer now; ask again, with the same key");
        boolean inPath =
                operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(one -> "path".equals(one.getIn()));
        if (inPath) {
            add(all, "404", "There is nothing of this member's by that name");
        }
        if (!method.hasMethodAnnotation(GetMapping.class)) {
            add(all, "422", "It is refused; faults say what and where, and nothing was done");
        }
        return operation;
    }

    private static void add(ApiResponses all, String status, String description) {
        all.addApiResponse(
                status,
                new ApiResponse()
                        .description(description)
                        .content(
                                new Content()
                                        .addMediaType(
                                                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                                new io.swagger.v3.oas.models.media.MediaType()
                                                        .schema(
                                                                new Schema<>()
                                                                        .$ref(
                                                                                "#/components/schemas/MemberProblem")))));
    }
}
