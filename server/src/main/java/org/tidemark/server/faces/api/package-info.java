/**
 * The API under {@code /api/v1}: a command is a POST of the JSON of SPEC section 5, a read is a
 * GET.
 *
 * <p>Invariants: every answer carries the sequence it saw; amounts are decimal strings; a refusal
 * is a problem detail (RFC 9457) with the specification's code, a repetition the original outcome,
 * marked as one; the path names a command's type, the header {@code Idempotency-Key} or the body
 * its id.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.disclosures",
            "kernel.ledger",
            "kernel.members",
            "kernel.programmes",
            "kernel.quotes",
            "kernel.statements",
            "web.access",
            "web.signatures",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.faces.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
