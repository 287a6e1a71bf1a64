/**
 * Daily tasks: advertisements that a member watches, and the check-in.
 *
 * <pre>
 *   page ── POST /my/tasks/ads/{network} ──> AdSessions ──> signed token ──> the network's player
 *   network's server ── GET /ads/{network}/callback ──> AdCallbacks ──> ad_view, task_day
 *                                                            └──> Completions ──> complete-tasks
 * </pre>
 *
 * <p>Invariants: nothing counts but a callback that the network signed, for a session that this
 * platform signed, once for each transaction and once for each session; reward and amount in a
 * callback mean nothing, the plan says what a day's tasks do; whatever did not count says why, to
 * the member and to staff; what counted reaches the ledger before its day is closed, a crash
 * notwithstanding.
 */
@ApplicationModule(
        allowedDependencies = {
            "growth.days",
            "kernel.approvals",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.limits",
            "kernel.members",
            "kernel.programmes",
            "kernel.quotes",
            "people.accounts",
            "trade.screening",
            "web.access",
            "web.forms",
            "web.memberapi",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.growth.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
