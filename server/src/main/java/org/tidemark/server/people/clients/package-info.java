/**
 * The programs of others that speak to the platform: clients with scopes and keys of their own.
 *
 * <p>Invariants: of a key only a salted hash is kept, and it is shown once; a client has at most
 * two valid keys, so that one can take the place of the other without a pause; an ended key, and
 * every key of an ended client, is refused at the next request; a client's name is never given
 * again, since it stands in the records of the ledger; every making and ending is in the audit; a
 * key that one of the staff has made opens nothing before a second one agrees.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.audit",
            "people.vault",
            "web.access",
            "web.forms",
            "web.signatures",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
