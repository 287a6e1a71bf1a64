package org.tidemark.engine.book;

import java.util.Arrays;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.event.Rule.Step;

/** The terms of the next posting, kept until it is known not to be zero. */
final class PendingTerms {

    private static final int WORDS = 3;

    private Rule[] rules = new Rule[8];
    private long[] words = new long[8 * WORDS];
    private int size;

    /** Adds a term; one that comes to nothing whatever is rounded is left out, but for a limit. */
    void add(Rule rule, long base, long numerator, long denominator) {
        if ((base == 0 || numerator == 0) && rule.step() != Step.AT_MOST) {
            return;
        }
        if (size == rules.length) {
            rules = Arrays.copyOf(rules, size * 2);
            words = Arrays.copyOf(words, size * 2 * WORDS);
        }
        rules[size] = rule;
        words[size * WORDS] = base;
        words[size * WORDS + 1] = numerator;
        words[size * WORDS + 2] = denominator;
        size++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    /** Sends the terms in their order and forgets them. */
    void send(EventSink sink) {
        for (int i = 0; i < size; i++) {
            sink.term(rules[i], words[i * WORDS], words[i * WORDS + 1], words[i * WORDS + 2]);
        }
        size = 0;
    }
}
