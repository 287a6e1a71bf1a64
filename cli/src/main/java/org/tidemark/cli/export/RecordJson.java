package org.tidemark.cli.export;

import java.io.OutputStream;
import java.util.HexFormat;
import org.tidemark.commands.CommandJson;
import org.tidemark.engine.Outcome;
import org.tidemark.journal.record.ChainedRecord;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.record.OutcomeDecoder;
import org.tidemark.journal.record.RecordedEvent;
import org.tidemark.journal.record.RecordedOutcome;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A record as a line of JSON: {@code seq, at, stamped, hash, id}, then {@code command} as it can be
 * replayed (not on a later part of an outcome), then {@code refused} with code and reason, or
 * {@code events}, then {@code more} where the next record goes on. Amounts of postings are integers
 * in the smallest unit of their asset; {@code why} has rule, base, numerator and denominator.
 */
final class RecordJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private RecordJson() {}

    static void write(ChainedRecord chained, OutputStream out) {
        JournalRecord record = chained.record();
        RecordedOutcome outcome = OutcomeDecoder.decode(record);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("seq", record.seq());
            json.writeStringProperty("at", record.at().toString());
            json.writeBooleanProperty("stamped", record.stamped());
            json.writeStringProperty("hash", HexFormat.of().formatHex(record.hash()));
            json.writeStringProperty("id", record.commandId());
            if (!record.isContinuation()) {
                json.writeName("command");
                json.writeRawValue(CommandJson.write(chained.command()).strip());
            }
            if (outcome.outcome() instanceof Outcome.Rejected rejected) {
                json.writeObjectPropertyStart("refused");
                json.writeStringProperty("code", rejected.refusal().code());
                json.writeStringProperty("reason", rejected.detail());
                json.writeEndObject();
            } else {
                json.writeArrayPropertyStart("events");
                outcome.events().forEach(event -> write(event, json));
                json.writeEndArray();
            }
            if (outcome.more()) {
                json.writeBooleanProperty("more", true);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(RecordedEvent event, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", event.type());
        unlessEmpty("programme", event.programme(), json);
        unlessEmpty("member", event.member(), json);
        if (event.continued()) {
            json.writeBooleanProperty("continued", true);
        }
        if (!event.details().isEmpty()) {
            json.writeObjectPropertyStart("details");
            for (RecordedEvent.RecordedDetail detail : event.details()) {
                if (detail.text().isEmpty()) {
                    json.writeNumberProperty(detail.code(), detail.amountFen());
                } else {
                    json.writeStringProperty(detail.code(), detail.text());
                }
            }
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("postings");
        event.postings().forEach(posting -> write(posting, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(RecordedEvent.Posting posting, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("account", posting.account());
        json.writeStringProperty("asset", posting.asset());
        json.writeNumberProperty("amount", posting.amount());
        if (!posting.terms().isEmpty()) {
            json.writeArrayPropertyStart("why");
            for (RecordedEvent.Term term : posting.terms()) {
                json.writeStartArray();
                json.writeString(term.rule().code());
                json.writeNumber(term.base());
                json.writeNumber(term.numerator());
                json.writeNumber(term.denominator());
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void unlessEmpty(String key, String value, JsonGenerator json) {
        if (!value.isEmpty()) {
            json.writeStringProperty(key, value);
        }
    }
}
