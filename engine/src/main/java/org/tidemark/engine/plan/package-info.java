/**
 * The validated form of a plan (SPEC section 3): records only, no file format and no defaults to
 * guess.
 *
 * <p>Whoever builds these records has checked them: splits add up to 100 %, rates are in range,
 * names resolve. Absent optional blocks are absent from {@link
 * org.tidemark.engine.plan.Plan#blocks()}; optional values inside a block are already resolved to
 * what applies.
 *
 * <p>Units: rates are parts per million of one ({@code 70% = 700_000}), money is minor units (fen).
 */
@NullMarked
package org.tidemark.engine.plan;

import org.jspecify.annotations.NullMarked;
