package org.tidemark.server.web.access;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who is at work in the console.
 *
 * @param name under which what he does is kept; {@code operator} for whoever shows the operator key
 * @param roles what he may do; an owner has all of them
 * @param credentials how often his way in had been changed when he signed in
 */
public record SignedInStaff(String name, Set<StaffRole> roles, int credentials)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String OPERATOR = "operator";

    /** Open to all of the staff; the last two to everybody. */
    private static final Set<String> FOR_ALL =
            Set.of("/console", "/console/styleguide", "/gains", "/rules");

    public SignedInStaff {
        roles =
                roles.contains(StaffRole.OWNER)
                        ? Set.copyOf(EnumSet.allOf(StaffRole.class))
                        : Set.copyOf(roles);
    }

    /** The one who has shown the operator key. */
    static SignedInStaff operator() {
        return new SignedInStaff(OPERATOR, Set.of(StaffRole.OWNER), 0);
    }

    /** Whether it is somebody in particular: whoever shows only the operator key is not. */
    public boolean isPerson() {
        return !name.equals(OPERATOR);
    }

    /** Whether he may do what that role may. */
    public boolean may(StaffRole role) {
        return roles.contains(role);
    }

    /** Whether a page of the console is for him; what is no area's is the owner's. */
    public boolean mayOpen(String path) {
        if (FOR_ALL.contains(path) || path.startsWith("/console/my/")) {
            return true;
        }
        return roles.stream().anyMatch(role -> path.startsWith(area(role)))
                || may(StaffRole.MONEY) && (path + "/").startsWith("/console/programmes/");
    }

    private static String area(StaffRole role) {
        return switch (role) {
            case OWNER -> "/";
            case SHOP -> "/console/shop/";
            case MONEY -> "/console/money/";
            case PEOPLE -> "/console/people/";
        };
    }
}
