/**
 * Sign-in by password or passkey, and how a member looks after them.
 *
 * <pre>
 *   password, passkey, or a code at the entry ──> SignIns ──> In ──> session
 *                                                        └──> Wrong | Suspended
 * </pre>
 *
 * <p>Invariants: a try at a password is counted before it is judged, and each wrong one makes the
 * account rest longer; an unknown phone takes as long as a known one and gets the same answer; a
 * challenge for a passkey is good for one answer; after sign-in one lands on a page of this
 * platform only.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.ledger",
            "people.accounts",
            "people.tries",
            "people.vault",
            "web.access",
            "web.address",
            "web.forms",
            "web.passwords",
            "web.site"
        })
@NullMarked
package org.tidemark.server.people.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
