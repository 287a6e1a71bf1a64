package org.tidemark.server.growth.courses;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course for whoever looks at it.
 *
 * @param member whether a member is signed in
 * @param mine whether he has a place
 * @param attended whether he was seen there
 * @param near whether its session begins soon, or is on
 */
public record CoursePage(
        Course course, boolean member, boolean mine, boolean attended, boolean near) {

    /** A course for staff, with what they enter and who takes part. */
    public record ForStaff(
            @Nullable Course course,
            CourseForm form,
            List<Participant> participants,
            List<String> hosts) {
        public ForStaff {
            participants = List.copyOf(participants);
            hosts = List.copyOf(hosts);
        }
    }

    /** Somebody who signed up; attended at is null where he was not seen. */
    public record Participant(
            String memberId, @Nullable OffsetDateTime attendedAt, String markedBy) {}
}
