package org.tidemark.server.growth.courses;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.tidemark.engine.plan.LocalizedText;

/**
 * A course, or a live session where it has a time.
 *
 * @param videoUrl empty for none
 * @param places 0 for no limit
 * @param signedUp members who signed up
 */
public record Course(
        String id,
        LocalizedText title,
        LocalizedText words,
        String videoUrl,
        int places,
        Optional<Session> session,
        String code,
        CourseState state,
        int signedUp) {

    /** When it takes place, in the ledger's zone. */
    public record Session(OffsetDateTime startsAt, OffsetDateTime endsAt) {}

    /** Whether all places are taken. */
    public boolean full() {
        return places > 0 && signedUp >= places;
    }

    /** Places that are left; means nothing where there is no limit. */
    public int left() {
        return Math.max(0, places - signedUp);
    }
}
