package org.tidemark.journal.verify;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.plan.LocalizedText;

/** What was found, the first ones of it: who sees ten has seen enough. */
final class Findings {

    private static final int MOST = 10;

    private final List<LocalizedText> found = new ArrayList<>();

    void add(String zh, String en) {
        if (found.size() < MOST) {
            found.add(new LocalizedText(zh, en));
        }
    }

    List<LocalizedText> all() {
        return List.copyOf(found);
    }
}
