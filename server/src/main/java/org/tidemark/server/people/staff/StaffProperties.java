package org.tidemark.server.people.staff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Accounts of staff.
 *
 * @param recovery whether the operator key may make and change accounts although there are two
 *     owners: for when none of them gets in any more; ended with the next start without it
 */
@ConfigurationProperties("tidemark.staff")
record StaffProperties(@DefaultValue("false") boolean recovery) {

    /** So many agree with each other; with fewer, whoever has the key makes them. */
    private static final int ENOUGH_OWNERS = 2;

    /** Whether the operator key alone makes and changes accounts. */
    boolean keyAlone(long owners) {
        return recovery || owners < ENOUGH_OWNERS;
    }
}
