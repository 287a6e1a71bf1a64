package org.tidemark.server.people.staff;

import java.time.OffsetDateTime;
import java.util.Set;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffRole;

/**
 * Somebody who works in the console.
 *
 * @param mustChange whether the password is the first one, which somebody else has seen
 */
record StaffAccount(
        String name,
        Set<StaffRole> roles,
        boolean active,
        boolean mustChange,
        int credentials,
        OffsetDateTime createdAt) {

    StaffAccount {
        roles = Set.copyOf(roles);
    }

    /** He with other roles. */
    StaffAccount with(Set<StaffRole> others) {
        return new StaffAccount(name, others, active, mustChange, credentials, createdAt);
    }

    /** He as a session knows him. */
    SignedInStaff signedIn() {
        return new SignedInStaff(name, roles, credentials);
    }
}
