/**
 * What all of the member's API shares: {@code /api/member/v1}, by which apps ask for a member what
 * he can do in his pages.
 *
 * <pre>
 *   token ──> AppFilter ──> AppGate (scope, how often) ──> proof, agreement ──> a use case's own adapter
 *                                                                                  │
 *   problem details (RFC 9457) in the words of the pages  <── MemberApiProblems <──┘
 * </pre>
 *
 * <p>Invariants: an adapter stands beside the pages of its use case and asks the same classes; a
 * route that declares no scope opens to no app; amounts are decimal strings; what pages refuse is
 * refused here, in the same words.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.disclosures",
            "kernel.ledger",
            "kernel.limits",
            "kernel.quotes",
            "kernel.work",
            "web.access",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.web.memberapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
