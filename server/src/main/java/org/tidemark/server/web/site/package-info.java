/**
 * What all pages share: the frame around them, figures and reasons written for people, problems
 * told on a page.
 *
 * <p>A controller gathers what a page shows into one record, a template under {@code src/main/jte}
 * draws it; htmx fetches the live parts anew. Invariants: every page and form works on a reload and
 * without JavaScript; no text stands in code; money and points are written from exact integers; a
 * form carries the id of its command, so that sending it twice does nothing twice.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.programmes",
            "kernel.statements",
            "kernel.work",
            "web.access",
            "web.address",
            "web.brand",
            "web.door",
            "web.forms",
            "web.text"
        })
@NullMarked
package org.tidemark.server.web.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
