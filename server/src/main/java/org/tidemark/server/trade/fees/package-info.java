/**
 * Fees as purchases: what the platform takes for a service is bought like anything else, without
 * goods and without a page of its own, so that each has a reason in the ledger.
 */
package org.tidemark.server.trade.fees;
