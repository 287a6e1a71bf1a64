package org.tidemark.server.web.access;

import java.util.Optional;

/** The keys of programs; implemented by whatever keeps their clients. */
@FunctionalInterface
public interface ProgramKeys {

    /** Nobody's: where only the operator key counts. */
    ProgramKeys NONE = key -> Optional.empty();

    /** Whose key this is, while it is valid; empty for whatever else was shown. */
    Optional<SignedInProgram> find(String key);
}
