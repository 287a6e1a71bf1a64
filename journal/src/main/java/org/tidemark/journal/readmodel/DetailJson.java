package org.tidemark.journal.readmodel;

import java.util.List;
import org.tidemark.journal.record.RecordedEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The details of an event as a JSON object: amounts as numbers in fen, members and days as text.
 */
final class DetailJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private DetailJson() {}

    /** The object, empty text when there are no details. */
    static String of(List<RecordedEvent.RecordedDetail> details) {
        if (details.isEmpty()) {
            return "";
        }
        ObjectNode object = MAPPER.createObjectNode();
        for (RecordedEvent.RecordedDetail detail : details) {
            if (detail.text().isEmpty()) {
                object.put(detail.code(), detail.amountFen());
            } else {
                object.put(detail.code(), detail.text());
            }
        }
        return MAPPER.writeValueAsString(object);
    }
}
