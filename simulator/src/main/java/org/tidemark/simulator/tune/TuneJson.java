package org.tidemark.simulator.tune;

import java.io.Writer;
import java.util.Locale;
import org.tidemark.engine.money.Fen;
import org.tidemark.simulator.report.Bilingual;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** The result of a search for programs. Rates and money are texts, estimates are numbers. */
public final class TuneJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private TuneJson() {}

    /** Writes one object. */
    public static void write(Tuning tuning, Writer out) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("programme", tuning.plan().programme());
            json.writeStringProperty("offer", tuning.offer());
            json.writeStringProperty("goal", tuning.goal().code());
            json.writeNumberProperty("tried", tuning.tried());
            json.writeNumberProperty("leftOut", tuning.leftOut());
            json.writeStringProperty(
                    "along", tuning.along().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.writeName("before");
            row(tuning.before(), json);
            json.writeName("found");
            row(tuning.found(), json);
            json.writeArrayPropertyStart("tradeOff");
            tuning.tradeOff().forEach(row -> row(row, json));
            json.writeEndArray();
            json.writeBooleanProperty("runningProgrammeMayTakeItOver", !tuning.worsensTerms());
            json.writeArrayPropertyStart("notes");
            Meaning.of(tuning).stream().map(Bilingual::en).forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void row(Tuning.Row row, JsonGenerator json) {
        Candidate one = row.candidate();
        json.writeStartObject();
        json.writeStringProperty("mintRatio", TuneShown.rate(one.mintRatioPpm()));
        json.writeStringProperty("retention", TuneShown.rate(one.retentionPpm()));
        json.writeStringProperty("capMultiple", TuneShown.multiple(one.capMultiplePpm()));
        json.writeStringProperty("poolShare", TuneShown.rate(one.poolSharePpm()));
        if (row.expected().holds()) {
            expected(row.expected(), json);
        }
        counted(row.counted(), json);
        json.writeEndObject();
    }

    private static void expected(Prospect expected, JsonGenerator json) {
        json.writeObjectPropertyStart("formula");
        json.writeNumberProperty("betterOff", expected.betterOff());
        json.writeNumberProperty("median", expected.median());
        json.writeNumberProperty("last", expected.last());
        if (Double.isFinite(expected.breakEven())) {
            json.writeNumberProperty("breakEven", expected.breakEven());
        }
        json.writeNumberProperty("ceiling", expected.ceiling());
        json.writeEndObject();
    }

    private static void counted(Counted counted, JsonGenerator json) {
        json.writeObjectPropertyStart("engine");
        json.writeNumberProperty("orders", counted.orders());
        json.writeStringProperty("price", new Fen(counted.priceFen()).plain());
        json.writeNumberProperty("betterOff", counted.betterOff());
        json.writeStringProperty("median", new Fen(counted.medianFen()).plain());
        json.writeStringProperty("last", new Fen(counted.lastFen()).plain());
        json.writeNumberProperty("allBack", counted.allBack());
        json.writeNumberProperty("forcedExits", counted.forcedExits());
        if (counted.breakEvenOrders() > 0) {
            json.writeNumberProperty("watchedOrder", counted.watched());
            json.writeNumberProperty("breakEvenAfterOrders", counted.breakEvenOrders());
        }
        json.writeEndObject();
    }
}
