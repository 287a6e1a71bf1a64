/**
 * Where the running business stands against the thresholds that the law pack names, and the files
 * that somebody takes along who has a right to them: a regulator's of the whole, and a member's of
 * himself.
 *
 * <pre>
 *   law pack ──> LawThreshold ──┐
 *   ledger, books, tree ────────┴──> notes ──> page
 *   books, reports, plans, journal, texts ──> regulator's file     nobody is named in it
 *   account, records, statement ──────────> member's file          after a proof of who asks
 * </pre>
 *
 * <p>Invariants: a threshold is one that the pack writes, which a test compares; a note says where
 * its figure comes from and judges nothing; files hold what the platform has and nothing that is
 * worked out for them; each of their parts is named with its hash.
 */
@ApplicationModule(
        allowedDependencies = {
            "growth.reports",
            "kernel.disclosures",
            "kernel.ledger",
            "kernel.programmes",
            "kernel.work",
            "money.books",
            "people.accounts",
            "people.legal",
            "people.profile",
            "web.access",
            "web.brand",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.faces.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
