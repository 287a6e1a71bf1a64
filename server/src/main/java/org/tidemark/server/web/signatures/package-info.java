/**
 * Requests of programs that are signed: HTTP message signatures (RFC 9421) with Ed25519 (RFC 8032)
 * over the digest of the body (RFC 9530).
 *
 * <p>Invariants: everything here is a function of a message, a public key and a time; what a
 * signature has to cover is said in one place; a component that is not known is never taken for
 * covered.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.web.signatures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
