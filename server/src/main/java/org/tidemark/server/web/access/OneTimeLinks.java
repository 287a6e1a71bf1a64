package org.tidemark.server.web.access;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Links that open the pages once without the key, for whoever has started the platform and sits
 * before it. Kept in memory only: a restart voids them.
 */
@Component
public final class OneTimeLinks {

    private static final int MAX_OPEN = 16;

    private final Set<String> open = ConcurrentHashMap.newKeySet();

    /** The path of a new link, to be put behind the platform's address. */
    public String newPath() {
        if (open.size() >= MAX_OPEN) {
            open.clear();
        }
        String token = KeyHash.newKey();
        open.add(token);
        return "/console/enter?token=" + token;
    }

    /** Whether the token opens a link that nobody has used yet; it is used now. */
    boolean use(String token) {
        return open.remove(token);
    }
}
