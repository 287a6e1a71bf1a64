/**
 * What is wrong with a form, said in one way.
 *
 * <pre>
 *   constraints on a field ──┐
 *   a rule of the use case ──┼──> Problems ──> RefusedForm ──> the page on which the form stands, 422
 *   a refusal of the ledger ─┘
 * </pre>
 *
 * <p>Invariants: a fault is the key of its text and that text's arguments, so that it is the same
 * in every language and can be tested as a value; it names the field at which it is shown; what was
 * typed travels with it, codes and passwords excepted.
 */
@ApplicationModule(allowedDependencies = {"web.text"})
@NullMarked
package org.tidemark.server.web.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
