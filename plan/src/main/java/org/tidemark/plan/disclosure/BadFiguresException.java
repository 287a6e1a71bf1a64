package org.tidemark.plan.disclosure;

import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.PlanReadResult;

/** A file of running figures that cannot be used; the message has every mistake, a line each. */
public final class BadFiguresException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient PlanReadResult.Refused refused;

    BadFiguresException(PlanReadResult.Refused refused) {
        super(refused.report());
        this.refused = refused;
    }

    /** All mistakes in both languages, each on a line of its own. */
    public LocalizedText text() {
        return refused.text();
    }
}
