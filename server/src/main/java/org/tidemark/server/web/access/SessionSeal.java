package org.tidemark.server.web.access;

import java.util.Optional;

/** Seals what waits in sessions, since sessions stand in the database. */
public interface SessionSeal {

    /** Encrypts. */
    byte[] seal(byte[] plain);

    /** Decrypts; empty where it was sealed under a key that is gone, or not at all. */
    Optional<byte[]> open(byte[] sealed);
}
