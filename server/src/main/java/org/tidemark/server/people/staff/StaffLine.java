package org.tidemark.server.people.staff;

import java.util.List;
import java.util.Optional;
import org.tidemark.server.people.visits.StaffVisit;
import org.tidemark.server.web.access.StaffRole;
import org.tidemark.server.web.site.Figures;

/**
 * Somebody of the staff as the console shows him.
 *
 * @param fresh whether he has not changed his first password yet
 * @param waits whether a change of his account waits for a second person
 * @param factor whether he has a second factor
 * @param last when he last signed in; empty for never
 */
public record StaffLine(
        String name,
        List<StaffRole> roles,
        boolean active,
        boolean fresh,
        boolean waits,
        boolean factor,
        String since,
        String last) {

    public StaffLine {
        roles = List.copyOf(roles);
    }

    /** The key of how the account stands: one that was never switched on waits for that. */
    public String state() {
        if (active) {
            return "staff.active";
        }
        return waits ? "staff.waits.second" : "staff.disabled";
    }

    static StaffLine of(
            StaffAccount account, boolean waits, boolean factor, Optional<StaffVisit> last) {
        return new StaffLine(
                account.name(),
                account.roles().stream().sorted().toList(),
                account.active(),
                account.mustChange(),
                waits,
                factor,
                Figures.time(account.createdAt()),
                last.map(StaffVisit::since).map(Figures::time).orElse(""));
    }
}
