/**
 * Notices of the operator: a title and a text, from a day until a day, at the front of the shop or
 * in the wallet.
 *
 * <pre>
 *   console ──> no promise in it? ──> NoticeBook ──> platform.notice
 *                                        └── what is kept in memory ──> shop, wallet
 * </pre>
 *
 * <p>Invariants: a notice that promises a return is not kept; a page asks the database for none; a
 * change is seen on every node within a minute; what was shown once stays in the list of staff.
 */
@ApplicationModule(
        allowedDependencies = {"kernel.jobs", "web.access", "web.forms", "web.site", "web.text"})
@NullMarked
package org.tidemark.server.web.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
