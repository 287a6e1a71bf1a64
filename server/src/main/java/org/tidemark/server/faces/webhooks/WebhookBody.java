package org.tidemark.server.faces.webhooks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tidemark.server.kernel.ledger.EventPage;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a message says: type, time, and the event as {@code GET /events} tells it, without who had
 * it done. It names members by their ids and nothing else of them.
 */
final class WebhookBody {

    private static final JsonMapper JSON = JsonMapper.shared();

    private WebhookBody() {}

    /** The type of a kind of event, {@code order.settled}: only letters and dots. */
    static String type(String kind) {
        return kind.replace('-', '.');
    }

    /** The body of an event. */
    static String of(EventPage.Line event) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sequence", event.place().sequence());
        data.put("ordinal", event.place().ordinal());
        data.put("command", event.command());
        data.put("type", event.type());
        if (!event.programme().isEmpty()) {
            data.put("programme", event.programme());
        }
        if (!event.member().isEmpty()) {
            data.put("member", event.member());
        }
        data.put("details", event.details());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type(event.type()));
        body.put("timestamp", event.at().toString());
        body.put("data", data);
        return JSON.writeValueAsString(body);
    }
}
