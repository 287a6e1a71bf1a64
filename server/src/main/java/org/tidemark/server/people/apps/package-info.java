/**
 * Apps of others that ask for a member: who may be asked for what, what members let them do, and
 * their tokens (OAuth 2.0: RFC 6749, 7636, 7009, 8252, 9207, 9470, 9700).
 *
 * <pre>
 *   staff, two of them ──> an app, its addresses, the most it may ask for
 *   app ──> /oauth/authorize ──> the member reads, shows that it is he, allows ──> code (60 s, once)
 *   code and verifier ──> /oauth/token ──> token (30 minutes) and refresh token (60 days, once)
 * </pre>
 *
 * <p>Invariants: of codes and tokens only hashes are kept; a code or refresh token that comes twice
 * ends the permission that it belongs to; a permission ends with the sessions of the account, with
 * its app, and when the member says so; nothing is sent to an address that was not registered
 * letter by letter.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.audit",
            "kernel.jobs",
            "kernel.limits",
            "people.accounts",
            "people.vault",
            "web.access",
            "web.address",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.apps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
