/**
 * By which address the platform goes: in links, codes, posters, redirects and passkeys.
 *
 * <pre>
 *   request ──> Tomcat ──> OwnAddressValve ──> everything else
 *                              └─ Host, Forwarded, X-Forwarded-Host ... are taken off
 * </pre>
 *
 * <p>Invariants: an address comes from the settings or, where only this machine reaches the
 * platform, is one of this machine's own; nothing that a request says gets into an answer's
 * addresses; whether cookies are for https alone follows the address, not the line; who listens to
 * others than this machine has an address, or does not start.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.web.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
