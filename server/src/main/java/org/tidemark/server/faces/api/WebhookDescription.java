package org.tidemark.server.faces.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

/**
 * What the platform posts to the endpoints of others, as the description of the API tells it: the
 * Standard Webhooks, so that whoever has read nothing else can check a message.
 */
final class WebhookDescription {

    /** Under which it stands in the description. */
    static final String NAME = "event";

    private WebhookDescription() {}

    /** The message of an event. */
    static PathItem ofEvent() {
        Operation post =
                new Operation()
                        .operationId("receiveEvent")
                        .summary("An event of the ledger, posted to an endpoint of yours")
                        .description(
                                "By the rules of Standard Webhooks. Check the signature over the"
                                        + " bytes of the body as they came, before reading them:"
                                        + " the base64 of HMAC-SHA256 over webhook-id, a dot,"
                                        + " webhook-timestamp, a dot, and the body; the key is what"
                                        + " follows whsec_ in the secret of the endpoint, decoded"
                                        + " from base64. Every message comes at least once, and the"
                                        + " same one with the same webhook-id; what is not answered"
                                        + " with 2xx within 15 seconds is sent again.")
                        .addParametersItem(
                                header(
                                        "webhook-id",
                                        "The same each time that this message is sent: what was"
                                                + " done already is not to be done again"))
                        .addParametersItem(
                                header(
                                        "webhook-timestamp",
                                        "When this attempt was made, in seconds since 1970; refuse"
                                                + " what is more than five minutes away"))
                        .addParametersItem(
                                header(
                                        "webhook-signature",
                                        "v1, a comma and the signature; two of them with a blank"
                                                + " between while a secret is being changed, of"
                                                + " which one has to fit"))
                        .requestBody(
                                new RequestBody()
                                        .required(true)
                                        .content(
                                                new Content()
                                                        .addMediaType(
                                                                "application/json",
                                                                new MediaType().schema(message()))))
                        .responses(
                                new ApiResponses()
                                        .addApiResponse(
                                                "204",
                                                new ApiResponse()
                                                        .description(
                                                                "Taken; any other 2xx says the"
                                                                        + " same"))
                                        .addApiResponse(
                                                "410",
                                                new ApiResponse()
                                                        .description(
                                                                "Nothing more is wanted: the"
                                                                        + " endpoint is disabled"
                                                                        + " at once")));
        return new PathItem().post(post);
    }

    private static Parameter header(String name, String meaning) {
        return new HeaderParameter()
                .name(name)
                .required(true)
                .schema(new StringSchema())
                .description(meaning);
    }

    private static Schema<?> message() {
        return new ObjectSchema()
                .title("WebhookMessage")
                .addProperty(
                        "type",
                        new StringSchema()
                                .example("order.settled")
                                .description("The type of the event, with dots"))
                .addProperty("timestamp", new StringSchema().description("When it happened"))
                .addProperty(
                        "data",
                        new Schema<>()
                                .$ref("#/components/schemas/Happened")
                                .description("As GET /events tells it, without at and by"));
    }
}
