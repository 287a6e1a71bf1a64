package org.tidemark.server.people.vault;

import java.io.Serializable;

/**
 * A secret that was just made, on its way to the page that shows it once; sealed, since it waits in
 * a session that is kept in the database.
 *
 * @param name whose it is
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record ShownOnce(String name, byte[] sealed) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** That secret of somebody or something of that name. */
    public static ShownOnce of(String name, String secret, Seals seals) {
        return new ShownOnce(name, seals.seal(purpose(name), secret));
    }

    /** The secret. */
    public String open(Seals seals) {
        return seals.openText(purpose(name), sealed);
    }

    private static String purpose(String name) {
        return "shown-once:" + name;
    }
}
