package org.tidemark.engine.plan;

import org.tidemark.engine.reason.Argument;

/**
 * A plan file that does not pass the reader. The message is for people: what, where, what to do.
 */
public final class BadPlanException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String zh;
    private final String en;

    /** What is wrong, in both languages. */
    public BadPlanException(String zh, String en) {
        super(en);
        this.zh = zh;
        this.en = en;
    }

    /** What is wrong, for a reader of plans that speaks one language. */
    public BadPlanException(String message) {
        this(message, message);
    }

    @Override
    public String getMessage() {
        return en;
    }

    /** What is wrong, in both languages, as a reason gives it. */
    public Argument.Words words() {
        return new Argument.Words(zh, en);
    }
}
