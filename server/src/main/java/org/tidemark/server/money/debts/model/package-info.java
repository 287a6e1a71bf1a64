/**
 * What covers an old debt, worked out of what was issued for it and what moved since: values alone.
 *
 * <pre>
 *   issues ──> coins   ──> used up in orders                delivered
 *          └─> points  ──> redeemed, for so much            paid out
 *                      └─> held still, worth the quote      worth
 * </pre>
 *
 * <p>Invariant: where a member has coins or points of other origin too, those count as used first;
 * so nothing is ever called covered by what was not issued for it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.money.debts.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
