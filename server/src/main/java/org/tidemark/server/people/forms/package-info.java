/**
 * What the forms about people have in common: the choice of a region.
 *
 * <pre>
 *   province ──> cities of it ──> districts of that     each step is a page, with a script a part of it
 * </pre>
 *
 * <p>Invariants: a choice holds only what lies in the choice above it, so that no form brings a
 * district of another province.
 */
@ApplicationModule(allowedDependencies = {"kernel.regions", "web.access", "web.forms"})
@NullMarked
package org.tidemark.server.people.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
