package org.tidemark.plan.disclosure;

import java.util.List;
import org.tidemark.engine.plan.LocalizedText;

/** A piece of a part. */
public sealed interface Block {

    /** A sentence or two. */
    record Saying(Tone tone, LocalizedText text) implements Block {}

    /**
     * A figure with its name.
     *
     * @param meaning what it means, in a sentence; empty where the name says all
     */
    record Figure(Tone tone, LocalizedText name, LocalizedText value, LocalizedText meaning)
            implements Block {}

    /** Rows of figures; the first column names the row. */
    record Table(List<LocalizedText> headings, List<List<LocalizedText>> rows) implements Block {
        public Table {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
