package org.tidemark.server.people.staff;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.Visitor;
import org.tidemark.server.web.access.StaffRole;

/** People of the staff for tests, each with an account of his own. */
public final class TestStaff {

    /** What all of them have. */
    public static final String PASSWORD = "a password of the tests";

    private TestStaff() {}

    /** Makes an account that is ready for work; does nothing where there is one. */
    public static void make(TestPlatform platform, String name, Set<StaffRole> roles) {
        StaffAccounts accounts = platform.bean(StaffAccounts.class);
        if (accounts.create(name, roles, "operator").isPresent()) {
            accounts.changeOwn(name, PASSWORD);
        }
    }

    /** Somebody who may everything, signed in on a device of his own. */
    public static Visitor owner(TestPlatform platform, String name) {
        return signedIn(platform, name, EnumSet.of(StaffRole.OWNER));
    }

    /** Somebody with those roles, signed in on a device of his own. */
    public static Visitor signedIn(TestPlatform platform, String name, Set<StaffRole> roles) {
        make(platform, name, roles);
        Visitor visitor = platform.visitor();
        visitor.post("/console/login", Map.of("operator", name, "key", PASSWORD));
        return visitor;
    }
}
