package org.tidemark.journal.readmodel;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.mechanism.Mechanisms;
import org.tidemark.journal.record.RecordedEvent.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The terms of a posting as a JSON list of {@code [rule, base, numerator, denominator]}. */
public final class TermJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private TermJson() {}

    /** The list, empty text when there are no terms. */
    static String of(List<Term> terms) {
        if (terms.isEmpty()) {
            return "";
        }
        StringBuilder json = new StringBuilder("[");
        for (Term term : terms) {
            json.append(json.length() == 1 ? "[\"" : ",[\"")
                    .append(term.rule().code())
                    .append("\",")
                    .append(term.base())
                    .append(',')
                    .append(term.numerator())
                    .append(',')
                    .append(term.denominator())
                    .append(']');
        }
        return json.append(']').toString();
    }

    /** The terms in such a list; none in an empty text. */
    public static List<Term> read(String json) {
        List<Term> terms = new ArrayList<>();
        if (!json.isEmpty()) {
            for (JsonNode term : MAPPER.readTree(json)) {
                terms.add(
                        new Term(
                                rule(term.get(0).asString()),
                                term.get(1).asLong(),
                                term.get(2).asLong(),
                                term.get(3).asLong()));
            }
        }
        return terms;
    }

    private static Rule rule(String code) {
        return Mechanisms.rule(code)
                .orElseThrow(() -> new IllegalArgumentException("there is no rule " + code));
    }
}
