package org.tidemark.server.people.vault;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key as the database knows it.
 *
 * @param id what it is called
 * @param checkValue by which it is known again
 * @param inForceAt null while everything is being sealed anew under it
 * @param retiredAt null before another one took its place
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record EnteredKey(
        String id,
        byte[] checkValue,
        @Nullable OffsetDateTime inForceAt,
        @Nullable OffsetDateTime retiredAt) {

    boolean coming() {
        return inForceAt == null;
    }

    boolean inForce() {
        return inForceAt != null && retiredAt == null;
    }

    /** The one of these keys that it is. */
    Optional<PeopleKey> among(List<PeopleKey> known) {
        return known.stream().filter(key -> key.checks(checkValue)).findFirst();
    }
}
