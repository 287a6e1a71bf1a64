package org.tidemark.commands;

import java.util.List;

/**
 * One key of a command, of a line of an order, or of who had it done: for whoever describes the
 * language to people.
 *
 * @param name the key as it is written
 * @param required whether the object is none without it
 * @param meaning what it says, in English; empty where the name says it all
 * @param example a text that may stand there, a number without its quotes; empty for none
 * @param form how a text there is written
 * @param longest how many characters it may have; 0 for no bound
 * @param allowed the only texts that may stand there; empty where there are many
 */
public record CommandKey(
        String name,
        KeyKind kind,
        boolean required,
        String meaning,
        String example,
        TextForm form,
        int longest,
        List<String> allowed) {

    public CommandKey {
        allowed = List.copyOf(allowed);
    }

    static CommandKey text(
            String name, boolean required, String meaning, String example, TextForm form) {
        return text(name, required, meaning, example, form, form.longest());
    }

    static CommandKey text(
            String name,
            boolean required,
            String meaning,
            String example,
            TextForm form,
            int longest) {
        return new CommandKey(
                name, KeyKind.TEXT, required, meaning, example, form, longest, List.of());
    }
}
