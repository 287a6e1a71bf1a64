/**
 * Passwords: what is a good one, how it is kept, and how long an account rests after wrong ones.
 *
 * <p>Invariants: only a slow salted hash is kept (PBKDF2 with HMAC-SHA256, named in front of it, so
 * that a later one may be slower); a comparison with nothing takes as long as one with something.
 */
@ApplicationModule(allowedDependencies = {"kernel.work"})
@NullMarked
package org.tidemark.server.web.passwords;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
