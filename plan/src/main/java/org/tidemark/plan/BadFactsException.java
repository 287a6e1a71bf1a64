package org.tidemark.plan;

import java.util.List;
import org.tidemark.engine.plan.LocalizedText;

/** A file of facts that cannot be used; the message has every mistake in English, a line each. */
public final class BadFactsException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient PlanReadResult.Refused refused;

    BadFactsException(String fileName, List<PlanMistake> mistakes) {
        this(new PlanReadResult.Refused(fileName, mistakes));
    }

    private BadFactsException(PlanReadResult.Refused refused) {
        super(refused.report());
        this.refused = refused;
    }

    /** All mistakes in both languages, each on a line of its own. */
    public LocalizedText text() {
        return refused.text();
    }
}
