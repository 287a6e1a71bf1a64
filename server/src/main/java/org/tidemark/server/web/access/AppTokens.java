package org.tidemark.server.web.access;

import java.util.Optional;

/** The tokens with which apps ask for members; implemented by whatever keeps them. */
@FunctionalInterface
public interface AppTokens {

    /** Who asks through what. */
    record Visit(SignedInMember member, SignedInApp app) {}

    /** Whose token this is, while it is valid; empty for whatever else was shown. */
    Optional<Visit> find(String token);
}
