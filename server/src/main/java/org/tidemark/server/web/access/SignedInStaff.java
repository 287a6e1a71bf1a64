package org.tidemark.server.web.access;

import java.io.Serializable;
import java.util.Set;
import org.tidemark.server.kernel.ledger.Actors;

/**
 * Who is at work in the console.
 *
 * @param name under which what he does is kept; {@code operator} for whoever shows the operator key
 * @param roles what he does
 * @param credentials how often his way in had been changed when he signed in; of the operator key,
 *     which one it was
 */
public record SignedInStaff(String name, Set<StaffRole> roles, int credentials)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    public SignedInStaff {
        roles = Set.copyOf(roles);
    }

    /**
     * The one who has shown the operator key.
     *
     * @param key which key it was, so that a session ends with it
     */
    static SignedInStaff operator(int key) {
        return new SignedInStaff(Actors.OPERATOR, Set.of(StaffRole.OWNER), key);
    }

    /** Whether it is somebody in particular: whoever shows only the operator key is not. */
    public boolean isPerson() {
        return Actors.isPerson(name);
    }

    /** Whether he changes something there. */
    public boolean does(ConsoleArea area) {
        return roles.stream().anyMatch(role -> role.does(area));
    }

    /** Whether he may look at the pages there. */
    public boolean sees(ConsoleArea area) {
        return roles.stream().anyMatch(role -> role.sees(area));
    }
}
