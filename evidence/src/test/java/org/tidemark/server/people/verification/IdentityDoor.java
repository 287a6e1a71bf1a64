package org.tidemark.server.people.verification;

import java.util.Optional;

/** The reader of the number of a document. */
public final class IdentityDoor {

    private IdentityDoor() {}

    public static Optional<String> read(String typed) {
        return IdentityNumber.read(typed).map(IdentityNumber::characters);
    }
}
