/**
 * Customer service: what members ask of the staff and what they are answered, one conversation for
 * each order and one for all else.
 *
 * <pre>
 *   the member says something ──&gt; open, waits ──&gt; staff answer ──&gt; open ──&gt; closed by either
 *                                     ▲                                        │
 *                                     └────── he says something more ──────────┘
 * </pre>
 *
 * <p>Invariants: a member meets only his own conversations; what is said is sealed, never changed,
 * and goes when he leaves; who of the staff said it is kept and told to no member; pictures are
 * drawn anew; a member is told once of each answer.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.limits",
            "people.accounts",
            "people.messages",
            "people.vault",
            "trade.orders",
            "web.access",
            "web.forms",
            "web.pictures",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
