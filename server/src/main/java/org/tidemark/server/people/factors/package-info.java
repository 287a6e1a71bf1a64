/**
 * The second factor of staff: a code that changes every half minute, from a device of his own.
 *
 * <pre>
 *   password ──> signed in by half ──> code ──> in
 *                                      └─ device lost: a recovery code, once each; none left: two people take the factor off
 *   to agree to something ──> code again, unless it was shown within ten minutes
 * </pre>
 *
 * <p>Invariants: a code counts once; what makes the codes is sealed, recovery codes are kept as
 * salted hashes and shown once; a try is counted before it is judged, by who makes it, so that
 * nobody keeps an owner out of a device that he always uses; a factor is set up with the password
 * and a code, and whoever was signed in otherwise is out; nobody takes off another's alone.
 */
@ApplicationModule(
        allowedDependencies = {
            "people.tries",
            "people.vault",
            "people.visits",
            "web.access",
            "web.address",
            "web.forms",
            "web.qr",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.factors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
