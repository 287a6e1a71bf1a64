/**
 * What one member of staff may do alone in a day, and what needs a second.
 *
 * <pre>
 *   proposed ──┬─ within the day's limits ──> AGREED ──> the ledger ──> DONE | REFUSED
 *              └─ else WAITING ──┬─ a second person ──> AGREED
 *                                ├─ somebody says no ──> DECLINED
 *                                ├─ who proposed it takes it back ──> CANCELLED
 *                                └─ nobody in time ──> EXPIRED
 * </pre>
 *
 * <p>Invariants: limits are sums of a day, over what a person does alone and over what one gets
 * from anybody alone, never by the piece; whoever proposed does not agree; whoever shows only the
 * operator key is no person and does neither; what was agreed is done once, however often it is
 * tried; the command names both.
 */
@ApplicationModule(allowedDependencies = {"kernel.jobs", "kernel.ledger"})
@NullMarked
package org.tidemark.server.kernel.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
