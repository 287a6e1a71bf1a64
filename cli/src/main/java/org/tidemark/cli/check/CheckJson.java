package org.tidemark.cli.check;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tidemark.engine.money.Fen;
import org.tidemark.plan.check.CheckResult;
import org.tidemark.plan.economics.ForcedExit;
import org.tidemark.plan.economics.OrderWaterfall;
import org.tidemark.plan.economics.PlanEconomics;
import org.tidemark.plan.economics.Reach;
import org.tidemark.plan.law.Basis;
import org.tidemark.plan.law.RulePack;
import org.tidemark.plan.law.Severity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The report for programs. Estimates are numbers with nine digits, {@code null} for what never
 * happens; money is a decimal string; texts for people are in both languages.
 */
final class CheckJson {

    private static final MathContext NINE_DIGITS = new MathContext(9);

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(Double.class, new Estimate())
                                    .addSerializer(Double.TYPE, new Estimate())
                                    .addSerializer(Severity.class, new Word())
                                    .addSerializer(Basis.class, new Word())
                                    .addSerializer(Reach.class, new Word())
                                    .addSerializer(ForcedExit.Waiting.class, new Word()))
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    private CheckJson() {}

    static void print(String fileName, CheckResult result, PrintWriter out) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", fileName);
        switch (result) {
            case CheckResult.Unreadable unreadable -> {
                json.put("verdict", "unreadable");
                json.put("mistakes", unreadable.refused().mistakes());
            }
            case CheckResult.Checked checked -> {
                json.put("verdict", word(checked.verdict()));
                json.put("programme", checked.plan().programme());
                json.put("title", checked.plan().title());
                json.put("jurisdiction", checked.plan().jurisdiction());
                RulePack.of(checked.plan().jurisdiction())
                        .ifPresent(pack -> {
                            json.put("packVersion", pack.version());
                            json.put("packAsOf", pack.asOf());
                        });
                json.put("findings", checked.law().findings());
                json.put("questions", checked.law().questions());
                json.put("economics", economics(checked.economics()));
            }
        }
        out.println(MAPPER.writeValueAsString(json));
        out.flush();
    }

    private static Map<String, Object> economics(PlanEconomics economics) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("assumptions", economics.assumptions());
        json.put("offers", economics.offers());
        json.put("adPoints", economics.adPoints());
        json.put("funds", economics.funds());
        json.put("waterfalls", economics.waterfalls().stream().map(CheckJson::waterfall).toList());
        return json;
    }

    private static Map<String, Object> waterfall(OrderWaterfall waterfall) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("offer", waterfall.offer());
        json.put("price", new Fen(waterfall.priceFen()).plain());
        List<Map<String, Object>> lines = waterfall.lines().stream().map(CheckJson::line).toList();
        json.put("lines", lines);
        return json;
    }

    private static Map<String, Object> line(OrderWaterfall.Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("role", line.fund().isEmpty() ? word(line.role()) : line.fund());
        if (!line.name().isEmpty()) {
            json.put("name", line.name());
        }
        json.put("amount", new Fen(line.amountFen()).plain());
        return json;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Writes a choice as {@link #word} does. */
    private static final class Word extends ValueSerializer<Enum<?>> {
        @Override
        public void serialize(Enum<?> choice, JsonGenerator json, SerializationContext context) {
            json.writeString(word(choice));
        }
    }

    /** Writes a number that somebody may compare with a printed one. */
    private static final class Estimate extends ValueSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializationContext context) {
            if (value.isInfinite()) {
                json.writeNull();
            } else {
                json.writeNumber(new BigDecimal(value, NINE_DIGITS).stripTrailingZeros());
            }
        }
    }
}
