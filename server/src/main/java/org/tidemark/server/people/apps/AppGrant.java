package org.tidemark.server.people.apps;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tidemark.server.web.access.MemberScope;

/** What a member lets an app do. */
record AppGrant(
        String id,
        String app,
        String memberId,
        long sessionNumber,
        Set<MemberScope> scopes,
        long provedAt,
        Instant givenAt,
        Optional<Instant> usedAt) {

    AppGrant {
        scopes = Set.copyOf(scopes);
    }
}
