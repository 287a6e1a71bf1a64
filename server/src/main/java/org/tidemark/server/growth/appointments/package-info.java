/**
 * Under which contract somebody is agent of a region or holds a level, from when until when, and
 * who said so.
 *
 * <pre>
 *   two people agree ──&gt; COMING ── its first day ──&gt; the ledger ──&gt; RUNNING ──┬─ the day after its last ──&gt; ENDED
 *                                                     └──&gt; REFUSED           └─ another one for the same seat ──&gt; ENDED
 * </pre>
 *
 * <p>Invariants: who is agent or leader is the ledger's to say, a row says why and for how long; a
 * seat has one appointment that runs; what ended is ended in the ledger too, once, unless somebody
 * else has the seat by then; nothing is deleted.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.members",
            "kernel.regions",
            "web.access",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.growth.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
