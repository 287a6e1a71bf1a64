package org.tidemark.engine.command;

import java.util.Objects;

/**
 * What every command has (SPEC 5.0).
 *
 * @param id id of the command, unique in its ledger
 * @param at when it happens
 * @param by who had it done; content, but no rule looks at it
 */
public record Header(String id, Timestamp at, By by) {

    public Header {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }

    /** The head of a command of which nobody says who had it done. */
    public static Header of(String id, Timestamp at) {
        return new Header(id, at, By.NOBODY);
    }

    /** The same at another time. */
    public Header at(Timestamp other) {
        return new Header(id, other, by);
    }

    /** The same done by somebody else. */
    public Header by(By other) {
        return new Header(id, at, other);
    }
}
