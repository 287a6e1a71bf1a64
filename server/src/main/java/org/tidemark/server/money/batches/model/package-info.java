/**
 * What a line of a batch may become, and what a bank's answer says of it: values alone.
 *
 * <pre>
 *   PLANNED ──> RELEASED ──> AT_BANK ──┬─> PAID ──┬─> SETTLED ──> RETURNED
 *      └──> DROPPED <──┘               │          └─> STUCK ──> PAID | FAILED
 *                                      └─> FAILED
 * </pre>
 *
 * <p>A line that failed is paid after all where two people say so and nothing else has its claim.
 *
 * <p>Invariants: from AT_BANK only the bank's word leads on; a row of an answer about which there
 * is any doubt moves nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.money.batches.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
