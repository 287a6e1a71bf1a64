package org.tidemark.server.people.staff;

import java.util.List;
import org.tidemark.server.web.access.StaffRole;
import org.tidemark.server.web.site.Figures;

/**
 * Somebody of the staff as the console shows him.
 *
 * @param fresh whether he has not changed his first password yet
 * @param waits whether a change of his account waits for a second person
 */
public record StaffLine(
        String name,
        List<StaffRole> roles,
        boolean active,
        boolean fresh,
        boolean waits,
        String since) {

    public StaffLine {
        roles = List.copyOf(roles);
    }

    static StaffLine of(StaffAccount account, boolean waits) {
        return new StaffLine(
                account.name(),
                account.roles().stream().sorted().toList(),
                account.active(),
                account.mustChange(),
                waits,
                Figures.time(account.createdAt()));
    }
}
