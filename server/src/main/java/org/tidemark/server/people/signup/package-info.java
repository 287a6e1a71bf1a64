/**
 * Sign-up: a phone, the code that was sent to it, and the few things that a member says of himself;
 * and accounts for those whom the ledger knew before.
 *
 * <pre>
 *   phone ──> code + name, region, agreement ──> account ──> ledger ──> signed in
 * </pre>
 *
 * <p>Invariants: of sign-ups of one phone at once one makes the account and the others find it;
 * nobody is made who has not agreed to the terms; member ids and invitation codes are random and
 * say nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.ledger",
            "kernel.members",
            "kernel.regions",
            "people.accounts",
            "people.codes",
            "people.forms",
            "people.invitations",
            "people.signin",
            "web.access",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.signup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
