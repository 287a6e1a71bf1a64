/**
 * What the platform does by itself, again and again: closing days, settling what is due, asking
 * after payments.
 *
 * <p>Invariants: a job is a duty cycle without a thread of its own, safe to repeat and bounded in
 * each piece; threads exist only here, one a job; a failure is logged and tried again.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.kernel.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
