package org.tidemark.server.people.apps;

import java.time.Instant;

/** What becomes of a code or a refresh token that somebody brings. */
enum TokenVerdict {
    /** He gets tokens. */
    GIVEN,
    /** He does not. */
    REFUSED,
    /** It came before: somebody has got hold of it, and the permission ends (RFC 9700, 4.14.2). */
    REPLAYED;

    /**
     * A code as it is kept.
     *
     * @param ended whether its permission, its app or the account's session is over
     */
    record Code(
            String grant,
            String app,
            String redirect,
            String challenge,
            Instant endsAt,
            boolean used,
            boolean ended) {}

    /** A refresh token as it is kept. */
    record Refresh(String grant, String app, Instant endsAt, boolean used, boolean ended) {}

    /** Of a code. */
    static TokenVerdict of(Code kept, String app, String redirect, String verifier, Instant now) {
        if (kept.used()) {
            return REPLAYED;
        }
        boolean right =
                kept.app().equals(app)
                        && kept.redirect().equals(redirect)
                        && Pkce.fits(kept.challenge(), verifier)
                        && now.isBefore(kept.endsAt())
                        && !kept.ended();
        return right ? GIVEN : REFUSED;
    }

    /** Of a refresh token; one that another app shows was stolen as well. */
    static TokenVerdict of(Refresh kept, String app, Instant now) {
        if (kept.used() || !kept.app().equals(app)) {
            return REPLAYED;
        }
        return now.isBefore(kept.endsAt()) && !kept.ended() ? GIVEN : REFUSED;
    }
}
