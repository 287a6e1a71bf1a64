/**
 * What the ledger brings to members is told them: what a day's close has paid, that a holding was
 * redeemed at its cap or comes near to it, and that a plan will change.
 *
 * <pre>
 *   read model, a few records at a time ──&gt; LedgerNews ──&gt; messages
 *   positions of a programme, a piece at a time ──&gt; NewsRounds ──&gt; messages
 * </pre>
 *
 * <p>Invariants: the writer of the ledger is asked nothing; a place is moved in the transaction
 * that tells what stands before it; what happened before the platform first looked is old, and told
 * to nobody.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.coming",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.programmes",
            "people.messages"
        })
@NullMarked
package org.tidemark.server.growth.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
