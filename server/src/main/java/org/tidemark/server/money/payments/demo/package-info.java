/**
 * A provider that runs inside, for trying things out: it speaks the same port, signs its notices
 * and forgets everything at a stop.
 *
 * <p>Invariant: no real money, and it says so.
 */
@ApplicationModule(allowedDependencies = {"money.payments", "web.access", "web.site"})
@NullMarked
package org.tidemark.server.money.payments.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
