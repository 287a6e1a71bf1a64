package org.tidemark.server.people.staff;

import java.util.List;
import org.tidemark.server.web.access.StaffRole;
import org.tidemark.server.web.site.Figures;

/**
 * Somebody of the staff as the console shows him.
 *
 * @param fresh whether he has not changed his first password yet
 */
public record StaffLine(
        String name, List<StaffRole> roles, boolean active, boolean fresh, String since) {

    public StaffLine {
        roles = List.copyOf(roles);
    }

    static StaffLine of(StaffAccount account) {
        return new StaffLine(
                account.name(),
                account.roles().stream().sorted().toList(),
                account.active(),
                account.mustChange(),
                Figures.time(account.createdAt()));
    }
}
