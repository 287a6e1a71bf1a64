/**
 * Who may come in, and as whom.
 *
 * <pre>
 *   Authorization: Bearer tmk_...       ──> BearerFilter ──> API, metrics, console
 *   Authorization: Bearer tmc_...       ──> BearerFilter ──> API, within the client's scopes
 *   Authorization: Bearer tma_...       ──> AppFilter ──> what a member can do, within what he gave
 *   console sign-in, one-time link      ──> session ──> console, each page by the staff's role
 *   a member's sign-in                  ──> session ──> the member's own pages
 *   nobody                              ──> the routes that modules declare open
 *   a signature of another machine      ──> notices of payments, callbacks
 * </pre>
 *
 * <p>Invariants: a route that no module has declared open needs a sign-in; staff and members are
 * kept apart even within one session; of every key only a salted hash is kept, and it is compared
 * in constant time (it has 256 random bits, which is why one round of SHA-256 is enough); the
 * session cookie is HttpOnly and SameSite=Lax (a member comes back from a payment page signed in),
 * before money goes, a member shows once more that it is he; every form carries a token against
 * forgery; nobody has a session before something of his is to be kept, a stranger's lives for
 * minutes, and an address opens so many.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.ledger",
            "kernel.limits",
            "kernel.work",
            "web.address",
            "web.door",
            "web.signatures"
        })
@NullMarked
package org.tidemark.server.web.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
