package org.tidemark.server.web.access;

/** Who belongs to the staff; implemented by whatever keeps their accounts. */
@FunctionalInterface
public interface StaffDirectory {

    /** Whether there is an account of that name. */
    boolean knows(String name);
}
