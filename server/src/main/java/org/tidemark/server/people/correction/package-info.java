/**
 * Puts a wrong phone right: one of the staff proposes it with a proof, another agrees.
 *
 * <pre>
 *   proposed (both phones sealed) ── agreed ──> the account has the other phone
 *                                                 ├── sessions and codes of before are over
 *                                                 └── both phones are told by text message
 * </pre>
 *
 * <p>Invariants: a phone stands in the clear in no proposal, audit or log; what is agreed to is
 * done only while the account has the phone of which it was proposed and nobody else has the new
 * one.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.audit",
            "people.accounts",
            "people.codes",
            "people.vault",
            "web.access",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
