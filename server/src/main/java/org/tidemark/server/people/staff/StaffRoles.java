package org.tidemark.server.people.staff;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidemark.server.web.access.StaffRole;

/** Roles as they are kept: by name, in order, separated by commas. */
final class StaffRoles {

    private StaffRoles() {}

    static String text(Set<StaffRole> roles) {
        return roles.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    static Set<StaffRole> of(String text) {
        return Arrays.stream(text.split(",")).map(StaffRole::valueOf).collect(Collectors.toSet());
    }
}
