package org.tidemark.server.faces.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.web.access.ApiScope;
import org.tidemark.server.web.text.Texts;

/** Many commands in one request. */
@RestController
@RequestMapping(Api.BASE)
@Tag(name = "orders")
class BulkApi {

    private final CommandDoor door;
    private final Texts texts;

    BulkApi(CommandDoor door, Texts texts) {
        this.door = door;
        this.texts = texts;
    }

    @Needs(ApiScope.ORDERS_WRITE)
    @PostMapping(path = "/orders/bulk", consumes = Api.NDJSON, produces = Api.NDJSON)
    @Operation(
            summary = "Settle a stream of orders, one JSON object a line",
            description =
                    "Each line is answered by one line, in order, when it is durable: what became of"
                            + " the command, or a problem with the number of the line. A line that is"
                            + " no command is answered with its problem and the stream goes on. A line"
                            + " is an order unless its type says otherwise. Read the answers while you"
                            + " send: at most 1024 lines are under way.")
    @RequestBody(
            required = true,
            description = "One order a line",
            content = @Content(mediaType = Api.NDJSON, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "200",
            description = "One answer a line, in the order of the lines",
            content = @Content(mediaType = Api.NDJSON, schema = @Schema(type = "string")))
    void bulk(HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        response.setContentType(Api.NDJSON);
        new BulkStream(door, texts.in(locale), response.getOutputStream())
                .answer(request.getInputStream());
    }
}
