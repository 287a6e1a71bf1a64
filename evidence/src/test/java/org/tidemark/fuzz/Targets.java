package org.tidemark.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All parsers that a stranger reaches. */
final class Targets {

    /** What the words of a refusal begin with. */
    static final String REFUSED = "refused: ";

    static final List<FuzzTarget> ALL =
            Stream.of(
                            LanguageTargets.ALL,
                            TableTargets.ALL,
                            TypedTargets.ALL,
                            TokenTargets.ALL,
                            ProviderTargets.ALL,
                            JournalTargets.ALL)
                    .flatMap(List::stream)
                    .toList();

    private Targets() {}

    static String refused(Object why) {
        return REFUSED + why;
    }

    /** The text of what was read, or a refusal without words. */
    static String said(Optional<?> read) {
        return read.map(String::valueOf).orElse(REFUSED);
    }

    /** The same, where an empty text is a refusal. */
    static String said(String read) {
        return read.isEmpty() ? REFUSED : read;
    }
}
