/**
 * What members ask about goods, and what the shop answers.
 *
 * <pre>
 *   asked ──> waits ──> answered by staff ──> everybody
 *                └────> not answered, with a reason ──> who asked
 * </pre>
 *
 * <p>Invariants: nobody but who asked and the staff reads a question before it is answered; a
 * question and its answer are never changed; neither promises a return; who asked is named to
 * nobody, and is told of the answer once; his words go when he leaves, unless they were answered.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.limits",
            "people.accounts",
            "people.messages",
            "trade.catalogue",
            "web.access",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
