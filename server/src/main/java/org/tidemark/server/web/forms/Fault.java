package org.tidemark.server.web.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.reason.RefusalReason;
import org.tidemark.server.web.text.Wording;

/**
 * One thing that is wrong with a form.
 *
 * @param field the name of the field at which it is shown; empty for the form as a whole
 * @param key of the text that says what is wrong and what to do
 * @param arguments of that text; a {@link LocalizedText} and a fault are told in the reader's
 *     language
 * @param reason what exactly, where the ledger has said it
 */
public record Fault(
        String field, String key, List<Object> arguments, @Nullable RefusalReason reason) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    /** Something wrong with a field. */
    public static Fault at(String field, String key, Object... arguments) {
        return new Fault(field, key, List.of(arguments), null);
    }

    /** Something wrong with the form as a whole. */
    public static Fault whole(String key, Object... arguments) {
        return at("", key, arguments);
    }

    /** The same at that field. */
    public Fault in(String other) {
        return new Fault(other, key, arguments, reason);
    }

    /** What is wrong. */
    public String text(Wording wording) {
        Object[] told =
                arguments.stream()
                        .map(one ->
                                switch (one) {
                                    case LocalizedText text -> wording.language().of(text);
                                    case Fault fault -> fault.text(wording);
                                    default -> one;
                                })
                        .toArray();
        return reason == null || wording.has(key)
                ? wording.say(key, told)
                : wording.explain(reason);
    }

    /** What exactly; empty where the text says it all. */
    public String detail(Wording wording) {
        return reason == null || !wording.has(key) ? "" : wording.explain(reason);
    }
}
