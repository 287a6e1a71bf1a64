/**
 * Sign-in by code, password or passkey, and how a member looks after them.
 *
 * <pre>
 *   code, password or passkey ──> SignIns ──> In ──> session
 *                                        └──> Wrong | Unknown (code right, no account) | Suspended
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
            "kernel.limits",
            "people.accounts",
            "people.codes",
            "people.forms",
            "web.access",
            "web.passwords",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
