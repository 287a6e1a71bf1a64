package org.tidemark.server.faces.api;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tidemark.engine.command.By;
import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.journal.record.RecordedEvent;
import org.tidemark.journal.record.RecordedEvent.PoolState;
import org.tidemark.journal.record.RecordedEvent.PositionState;
import org.tidemark.journal.record.RecordedEvent.Posting;
import org.tidemark.journal.record.RecordedEvent.RecordedDetail;
import org.tidemark.journal.record.RecordedOutcome;
import org.tidemark.journal.service.Reply;
import org.tidemark.server.kernel.ledger.AssetName;
import org.tidemark.server.kernel.ledger.KeptCommand;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes replies and problems as JSON, each as one object without a line end. */
final class ReplyJson {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final int TYPICAL_BYTES = 1024;

    private final JsonGenerator json;

    private ReplyJson(JsonGenerator json) {
        this.json = json;
    }

    /** An accepted command and its events, of a long outcome the first of its records. */
    static byte[] accepted(String command, Reply reply) {
        Optional<RecordedOutcome> recorded = reply.recorded();
        return write(to -> {
            to.head(command, reply);
            to.json.writeArrayPropertyStart("events");
            recorded.map(RecordedOutcome::events).orElse(List.of()).forEach(to::event);
            to.json.writeEndArray();
            if (recorded.map(RecordedOutcome::more).orElse(false)) {
                to.json.writeBooleanProperty("more", true);
            }
        });
    }

    /** What became of a command that was refused. */
    static byte[] refused(String command, Reply reply, Problem problem) {
        return write(to -> {
            to.problemFields(problem);
            to.head(command, reply);
        });
    }

    /** A command that was given some time ago, who had it done, and what became of it. */
    static byte[] kept(KeptCommand kept, String type, Optional<Problem> refusal) {
        return write(to -> {
            to.json.writeStringProperty("command", kept.command().id());
            to.json.writeNumberProperty("sequence", kept.sequence());
            to.json.writeStringProperty("at", kept.command().at().toOffsetDateTime().toString());
            to.json.writeStringProperty("type", type);
            to.json.writeBooleanProperty("accepted", refusal.isEmpty());
            to.by(kept.command().by());
            refusal.ifPresent(problem -> {
                to.json.writeObjectPropertyStart("refusal");
                to.problemFields(problem);
                to.json.writeEndObject();
            });
            to.json.writeArrayPropertyStart("events");
            kept.outcome().events().forEach(to::event);
            to.json.writeEndArray();
            if (kept.outcome().more()) {
                to.json.writeBooleanProperty("more", true);
            }
        });
    }

    private void by(By by) {
        if (!by.isNobody()) {
            json.writeObjectPropertyStart("by");
            json.writeStringProperty("actor", by.actor());
            text("approver", by.approver());
            text("reason", by.reason());
            json.writeEndObject();
        }
    }

    /** A problem with something that never reached the ledger. */
    static byte[] problem(Problem problem) {
        return write(to -> to.problemFields(problem));
    }

    /** A problem with a line of a stream. */
    static byte[] problem(Problem problem, long line) {
        return write(to -> {
            to.problemFields(problem);
            to.json.writeNumberProperty("line", line);
        });
    }

    private static byte[] write(Consumer<ReplyJson> body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            body.accept(new ReplyJson(json));
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void head(String command, Reply reply) {
        json.writeStringProperty("command", command);
        json.writeNumberProperty("sequence", reply.seq());
        reply.record().ifPresent(record -> json.writeStringProperty("at", record.at().toString()));
        if (reply.duplicate()) {
            json.writeBooleanProperty("repeated", true);
        }
    }

    private void problemFields(Problem problem) {
        json.writeStringProperty("type", problem.type());
        json.writeStringProperty("title", problem.title());
        json.writeNumberProperty("status", problem.status().value());
        json.writeStringProperty("detail", problem.detail());
        json.writeStringProperty("code", problem.code());
        text("field", problem.field());
        text("found", problem.found());
        text("fix", problem.fix());
    }

    private void event(RecordedEvent event) {
        json.writeStartObject();
        json.writeStringProperty("type", event.type());
        text("programme", event.programme());
        text("member", event.member());
        for (RecordedDetail detail : event.details()) {
            if (detail.text().isEmpty()) {
                decimal(detail.code(), detail.amountFen(), Fen.DECIMALS);
            } else {
                json.writeStringProperty(detail.code(), detail.text());
            }
        }
        json.writeArrayPropertyStart("postings");
        event.postings().forEach(this::posting);
        json.writeEndArray();
        all("pool", event.pools(), this::pool);
        all("position", event.positions(), this::position);
        json.writeEndObject();
    }

    /** Writes one as an object, several as an array under the plural. */
    private <T> void all(String name, List<T> rows, Consumer<T> one) {
        if (rows.size() == 1) {
            json.writeName(name);
            one.accept(rows.getFirst());
        } else if (rows.size() > 1) {
            json.writeArrayPropertyStart(name + "s");
            rows.forEach(one);
            json.writeEndArray();
        }
    }

    private void posting(Posting posting) {
        json.writeStartObject();
        json.writeStringProperty("account", posting.account());
        json.writeStringProperty("asset", posting.asset());
        decimal("amount", posting.amount(), AssetName.of(posting.asset()).decimals());
        json.writeEndObject();
    }

    private void pool(PoolState pool) {
        json.writeStartObject();
        json.writeStringProperty("programme", pool.programme());
        decimal("reserve", pool.reserveFen(), Fen.DECIMALS);
        decimal("supply", pool.supplyMicro(), Micropoints.DECIMALS);
        decimal("price", pool.priceMicros(), Micropoints.DECIMALS);
        json.writeEndObject();
    }

    private void position(PositionState position) {
        json.writeStartObject();
        json.writeStringProperty("programme", position.programme());
        json.writeStringProperty("member", position.member());
        decimal("points", position.pointsMicro(), Micropoints.DECIMALS);
        decimal("locked", position.lockedMicro(), Micropoints.DECIMALS);
        decimal("spend", position.spendFen(), Fen.DECIMALS);
        decimal("realised", position.realisedFen(), Fen.DECIMALS);
        json.writeNumberProperty("cycle", position.cycle());
        json.writeEndObject();
    }

    private void text(String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    private void decimal(String name, long value, int decimals) {
        json.writeStringProperty(name, Decimals.format(value, decimals));
    }
}
