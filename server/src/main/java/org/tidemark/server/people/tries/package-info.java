/**
 * How often a way in may be tried, and by whom.
 *
 * <pre>
 *   try ──> Caller (address, cookie) ──> SignInTries ──┬── a device that was in before: its own count
 *                                                      └── anybody else: by address, and all together
 * </pre>
 *
 * <p>Invariants: a try is counted before it is judged; wrong ones make whoever tries rest, each
 * time longer; nobody's wrong tries make a device rest that has signed in to that account before
 * (OWASP, "Slow down online guessing attacks with device cookies"); what is kept of an account and
 * an address is a keyed hash.
 */
@ApplicationModule(
        allowedDependencies = {"kernel.jobs", "kernel.limits", "people.vault", "web.passwords"})
@NullMarked
package org.tidemark.server.people.tries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
