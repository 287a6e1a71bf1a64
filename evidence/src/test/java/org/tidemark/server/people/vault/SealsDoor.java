package org.tidemark.server.people.vault;

import java.util.List;

/** The seals of a key that everybody knows. */
public final class SealsDoor {

    private SealsDoor() {}

    public static Seals seals() {
        PeopleKey key = new PeopleKey(new byte[32]);
        return new Seals(key, List.of(key));
    }
}
