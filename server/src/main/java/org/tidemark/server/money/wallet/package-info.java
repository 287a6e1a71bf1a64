/**
 * A member's money: what he has and why, his points turned into money, and money that leaves to his
 * own account.
 *
 * <pre>
 *   opening ──> requested ──> approved ──> sent ──> wait-confirm ──> paid
 *      │            │            │           │            │
 *      └────────────┴────────────┴──> cancelled, failed, expired
 * </pre>
 *
 * <p>Invariants of a withdrawal: its money is set aside in two holds, net and fee, and the tax that
 * was shown is withheld, before anybody may approve it; it is sent only after it is noted that it
 * is being sent; its number never changes; it ends once, and only then its holds do: captured if it
 * was paid, given back if not. No answer is no end. Each step is a conditional update or a command
 * with a fixed id, so that a crash between any two of them is made good by the rounds.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.coming",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.members",
            "kernel.programmes",
            "kernel.quotes",
            "money.batches",
            "money.payments",
            "money.payouts",
            "money.tax",
            "people.accounts",
            "people.messages",
            "people.verification",
            "people.wechat",
            "web.access",
            "web.forms",
            "web.memberapi",
            "web.notices",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.money.wallet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
