/**
 * One-time codes by which somebody shows that a phone is in his hands.
 *
 * <pre>
 *   phone ──> code, hashed, five minutes ──> gateway (or the log)
 *   phone + typed code ──> a try is taken ──> right: used up
 * </pre>
 *
 * <p>Invariants: a code dies when it is used and with its fifth try, tries in parallel included; a
 * phone, a network address and the whole platform get only so many, an address whose device has
 * solved a puzzle more than another; the answer is the same for a known phone and an unknown one;
 * codes stand in a log or on a page only where there is no gateway or a demo.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.audit",
            "kernel.jobs",
            "kernel.limits",
            "people.accounts",
            "people.tries",
            "people.vault",
            "web.forms",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
