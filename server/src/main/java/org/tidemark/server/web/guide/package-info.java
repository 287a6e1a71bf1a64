/**
 * The style guide: one page of the console that shows every component of the pages, so that a new
 * page is put together from what is there.
 */
@ApplicationModule(allowedDependencies = {"web.access"})
@NullMarked
package org.tidemark.server.web.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
