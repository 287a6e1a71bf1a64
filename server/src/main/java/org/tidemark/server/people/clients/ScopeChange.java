package org.tidemark.server.people.clients;

import java.util.Set;
import org.tidemark.server.web.access.ApiScope;

/**
 * What a client may do, and what it is to do instead.
 *
 * @param was what whoever wants the change has seen; where it is not so any more, nothing changes
 */
record ScopeChange(Set<ApiScope> was, Set<ApiScope> wanted) {

    ScopeChange {
        was = Set.copyOf(was);
        wanted = Set.copyOf(wanted);
    }

    /** Whether nothing becomes different. */
    boolean isNone() {
        return was.equals(wanted);
    }

    /** Whether it only takes away, which one person may do. */
    boolean takesOnly() {
        return was.containsAll(wanted);
    }
}
