/**
 * The days of the ledger: each is closed once, in order, soon after it is over in the ledger's zone
 * (SPEC 5.12), and what its close did is told to staff and to members.
 *
 * <pre>
 *   DayJob ──> DayClosing ──> BeforeDayClose beans (what other modules still owe the day)
 *   console, two people ─┘  └───────> ledger: close-day, id close-DATE ──> read model ──> DayOutcomes
 * </pre>
 *
 * <p>Invariants: a day is closed by a command whose id follows from its date, so a crash anywhere
 * and a second platform on the same database repeat harmlessly; no day is closed before it is over,
 * or while the clock is in doubt; what is told of a close comes from the journal's recorded
 * reasons.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.clock",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.programmes",
            "kernel.quotes",
            "web.access",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.growth.days;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
