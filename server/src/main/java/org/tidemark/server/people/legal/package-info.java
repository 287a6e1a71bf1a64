/**
 * What members agree to: terms and privacy text, version by version, and what each member said to
 * them.
 *
 * <pre>
 *   staff writes ──> no promise in it? ──> a second person agrees ──> holds from its day
 *                                                                        └──> members are asked once
 * </pre>
 *
 * <p>Invariants: a version never changes; it is published by two people, and every version but the
 * first seven days before it holds (E-Commerce Law, article 34); what a member said is kept with
 * the hash of what he was shown, and never overwritten; who declines keeps everything but the way
 * to buy. Before the first version the texts that come with the platform hold.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.coming",
            "kernel.programmes",
            "people.accounts",
            "people.signin",
            "web.access",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.legal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
