package org.tidemark.plan;

import java.util.Set;
import org.tidemark.plan.shape.Key;

/**
 * What SPEC section 3 has and the engine does not yet execute. Building a mechanism removes its
 * line.
 */
final class Unavailable {

    static final Set<Key<?>> KEYS = Set.of();

    private Unavailable() {}
}
