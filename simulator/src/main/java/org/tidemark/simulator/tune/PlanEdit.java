package org.tidemark.simulator.tune;

import java.util.Map;
import java.util.TreeMap;
import org.tidemark.engine.money.Ppm;
import org.tidemark.engine.plan.Split;
import org.tidemark.plan.PlanFile;
import org.tidemark.plan.PlanReadResult;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Place;

/** Writes a candidate's figures into the text of a plan; everything else stays as it is. */
final class PlanEdit {

    private static final String AFTER_VALUE = ",}\n\r#";

    private final String text;
    private final PlanReadResult.Accepted plan;
    private final Map<Integer, String> values = new TreeMap<>(); // by where the old value begins

    private PlanEdit(String text, PlanReadResult.Accepted plan) {
        this.text = text;
        this.plan = plan;
    }

    /**
     * The text with the figures of {@code to}.
     *
     * @param text a plan file
     * @param from what the text has now
     * @throws TuneException when the text, or what it would become, does not pass the reader
     */
    static String write(String text, String offer, Candidate from, Candidate to)
            throws TuneException {
        PlanEdit edit = new PlanEdit(text, accepted(text));
        String of = "offers." + offer + ".";
        if (from.mintRatioPpm() != to.mintRatioPpm()) {
            boolean own = edit.plan.places().has(of + "mintRatio");
            edit.put(own ? of + "mintRatio" : "pool.mintRatio", percent(to.mintRatioPpm()));
        }
        if (from.retentionPpm() != to.retentionPpm()) {
            edit.put("pool.retention", percent(to.retentionPpm()));
        }
        if (from.capMultiplePpm() != to.capMultiplePpm()) {
            edit.put("pool.cap.multiple", decimal(to.capMultiplePpm()));
        }
        if (from.poolSharePpm() != to.poolSharePpm()) {
            Split split = edit.plan.plan().offer(offer).orElseThrow().split();
            int morePpm = to.poolSharePpm() - from.poolSharePpm();
            edit.put(of + "split.pool", percent(to.poolSharePpm()));
            edit.put(of + "split.rewards", percent(split.rewardsPpm() - morePpm));
        }
        String written = edit.applied();
        accepted(written);
        return written;
    }

    private static PlanReadResult.Accepted accepted(String text) throws TuneException {
        return switch (PlanFile.read("plan", text)) {
            case PlanReadResult.Accepted accepted -> accepted;
            case PlanReadResult.Refused refused -> throw new TuneException(refused.text());
        };
    }

    private void put(String path, String value) throws TuneException {
        if (!plan.places().has(path)) {
            throw new TuneException("tune.not-written", path);
        }
        int colon = text.indexOf(':', offset(plan.places().of(path)));
        int start = colon + 1;
        while (Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        values.put(start, value);
    }

    private int offset(Place place) {
        int lineStart = 0;
        for (int line = 1; line < place.line(); line++) {
            lineStart = text.indexOf('\n', lineStart) + 1;
        }
        return text.offsetByCodePoints(lineStart, place.column() - 1);
    }

    private String applied() {
        StringBuilder written = new StringBuilder();
        int copied = 0;
        for (Map.Entry<Integer, String> value : values.entrySet()) {
            int start = value.getKey();
            int end = valueEnd(start);
            boolean quoted = isQuote(text.charAt(start));
            written.append(text, copied, start + (quoted ? 1 : 0)).append(value.getValue());
            copied = end - (quoted ? 1 : 0);
        }
        return written.append(text, copied, text.length()).toString();
    }

    /** Where a value ends: after its closing quote, else before what follows it. */
    private int valueEnd(int start) {
        char first = text.charAt(start);
        if (isQuote(first)) {
            return text.indexOf(first, start + 1) + 1;
        }
        int end = start;
        while (end < text.length()
                && AFTER_VALUE.indexOf(text.charAt(end)) < 0
                && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isQuote(char character) {
        return character == '"' || character == '\'';
    }

    private static String percent(int ppm) {
        return Numbers.percent(ppm);
    }

    private static String decimal(int ppm) {
        return Ppm.decimal(ppm);
    }
}
