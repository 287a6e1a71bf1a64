/**
 * What keeps the platform from its work, for staff: a clock in doubt, with its figures and the way
 * out, and a damaged journal, in a page and on top of every page of the console.
 *
 * <p>Invariants: a doubt is ended by two people, each with an account of his own; the operator key
 * is nobody.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.audit",
            "kernel.clock",
            "kernel.scrub",
            "web.access",
            "web.forms",
            "web.site"
        })
@NullMarked
package org.tidemark.server.faces.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
