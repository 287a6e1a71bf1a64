/**
 * What happens in the ledger, told to programs of others by signed posts (Standard Webhooks).
 *
 * <pre>
 *   read model ──> EventFeed ──> messages, each endpoint from its own place on ──> signed post ──> receiver
 *                                   │ one transaction: messages and the new place
 *                                   └── attempts, with what came of each
 * </pre>
 *
 * <p>Invariants: every event of a wanted kind becomes a message exactly once for each endpoint,
 * since its messages and its place move in one transaction; a message is sent at least once, with
 * the same id each time; an endpoint that is kept in order gets nothing before what stands earlier
 * in the ledger has been taken; only 2xx is success, and no redirect is followed; the address that
 * was checked is the one that is connected to, and one that is not public is not connected to
 * unless a setting allows it; an endpoint that a person of the staff makes is told nothing before a
 * second one agrees; secrets are sealed and shown once.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.audit",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.outward",
            "people.vault",
            "web.access",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.faces.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
