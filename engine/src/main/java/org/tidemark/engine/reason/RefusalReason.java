package org.tidemark.engine.reason;

import java.util.List;

/**
 * Why a command is not taken.
 *
 * @param arguments as the key asks for them
 */
public record RefusalReason(ReasonKey key, List<Argument> arguments) {

    /**
     * A reason.
     *
     * @throws IllegalArgumentException when the arguments are not those of the key
     */
    public RefusalReason {
        arguments = List.copyOf(arguments);
        if (!arguments.stream().map(Argument::kind).toList().equals(key.arguments())) {
            throw new IllegalArgumentException(
                    key + " asks for " + key.arguments() + ", not for " + arguments);
        }
    }

    /** A reason. */
    public static RefusalReason of(ReasonKey key, Argument... arguments) {
        return new RefusalReason(key, List.of(arguments));
    }

    /**
     * The reason in the one text that journals keep: the code, and each argument as {@code
     * kind=value}; names and words stand in quotes. What is said as it is written stays so.
     */
    public String text() {
        return ReasonText.write(this);
    }

    /** The reason of a text; of one that is none, a reason that says it as it is written. */
    public static RefusalReason read(String text) {
        return ReasonText.read(text)
                .orElseGet(() -> of(ReasonKey.AS_WRITTEN, Argument.words(text)));
    }
}
