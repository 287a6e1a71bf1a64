package org.tidemark.server.people.staff;

import java.io.Serializable;
import org.tidemark.server.people.vault.Seals;

/**
 * A first password on its way to the page that shows it once; sealed, since it waits in a session
 * that is kept in the database.
 *
 * @param name whose it is
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record FirstPassword(String name, byte[] sealed) implements Serializable {

    private static final long serialVersionUID = 1L;

    static FirstPassword of(String name, String password, Seals seals) {
        return new FirstPassword(name, seals.seal(purpose(name), password));
    }

    String open(Seals seals) {
        return seals.openText(purpose(name), sealed);
    }

    private static String purpose(String name) {
        return "first-password:" + name;
    }
}
