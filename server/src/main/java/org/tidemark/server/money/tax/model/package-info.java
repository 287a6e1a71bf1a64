/**
 * Two ways in which tax on rewards is worked out: values alone.
 *
 * <p>Invariants: amounts are in fen; what cannot be paid in whole fen is rounded up, so that what
 * is left for the member is rounded down; no tax is ever below nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.money.tax.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
