package org.tidemark.server.people.factors;

import org.tidemark.server.people.tries.Caller;

/** Knows the passwords of staff; implemented by whatever keeps their accounts. */
@FunctionalInterface
public interface StaffPasswords {

    /** Whether it is his; the try is counted. */
    boolean isRight(String staff, String password, Caller caller);
}
