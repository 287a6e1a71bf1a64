/**
 * Members as staff find them: by what they stand at in the ledger and by who they are.
 *
 * <pre>
 *   ledger ── events ──> member_standing (region, spend, levels) ─┐
 *   team_tree (sponsors) ──────────────────────────────────────────┼──> newest first, a piece at a time
 *   account (state, marks of name and phone) ──────────────────────┘
 * </pre>
 *
 * <p>Invariants: a piece costs what it shows, whatever lies before it; a name or the end of a phone
 * stands in no address, only its mark; spend counts each order and each reversal once, since what
 * was counted and up to where are kept together.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.jobs",
            "kernel.ledger",
            "kernel.regions",
            "people.accounts",
            "people.vault",
            "web.access",
            "web.files",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.growth.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
