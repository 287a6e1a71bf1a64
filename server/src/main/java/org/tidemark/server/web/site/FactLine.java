package org.tidemark.server.web.site;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.fact.Fact;
import org.tidemark.server.web.text.Wording;

/**
 * A figure of a mechanism in words, for a line of a page. The words are the mechanism's own, found
 * by the figure's key: the text itself, {@code .meaning} and {@code .value} where there are such.
 * In them {@code {0}} is the figure's name, {@code {1}} its amount, {@code {2}} and so on the
 * figures that belong to it; one that is yes or no is a sentence of its own.
 *
 * @param meaning empty for none
 */
public record FactLine(String key, String name, String meaning, String value) {

    /**
     * Says a figure.
     *
     * @param prefix what the keys of the words begin with: {@code fact.}, {@code earns.}
     */
    public static FactLine of(String prefix, Fact fact, String currency, Wording wording) {
        Object[] arguments = arguments(fact, currency);
        String key = prefix + fact.key();
        List<String> meaning = new ArrayList<>();
        if (wording.has(key + ".meaning")) {
            meaning.add(wording.say(key + ".meaning", arguments));
        }
        fact.with().stream()
                .filter(part -> part.unit() == Fact.Unit.FLAG)
                .map(part -> prefix + part.key() + (part.amount() == 0 ? ".no" : ".yes"))
                .forEach(flag -> meaning.add(wording.say(flag)));
        return new FactLine(
                fact.key(),
                wording.say(key, arguments),
                String.join(" ", meaning),
                wording.has(key + ".value")
                        ? wording.say(key + ".value", arguments)
                        : amount(fact, currency));
    }

    /** Says several, in their order. */
    public static List<FactLine> all(
            String prefix, List<Fact> facts, String currency, Wording wording) {
        return facts.stream().map(fact -> of(prefix, fact, currency, wording)).toList();
    }

    /** A figure as one sentence. */
    public static String sentence(String prefix, Fact fact, String currency, Wording wording) {
        return wording.say(prefix + fact.key(), arguments(fact, currency));
    }

    private static Object[] arguments(Fact fact, String currency) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(fact.name());
        arguments.add(amount(fact, currency));
        fact.with().forEach(part -> arguments.add(amount(part, currency)));
        return arguments.toArray();
    }

    private static String amount(Fact fact, String currency) {
        return switch (fact.unit()) {
            case FEN -> Figures.money(fact.amount(), currency);
            case HUNDREDTHS -> Figures.amount(fact.amount(), 2);
            case MICROPOINTS -> Figures.points(fact.amount());
            case COUNT, FLAG -> Figures.count(fact.amount());
            case RATE -> Figures.rate(Math.toIntExact(fact.amount()));
        };
    }
}
