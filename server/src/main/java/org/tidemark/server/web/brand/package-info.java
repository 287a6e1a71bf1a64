/**
 * Who runs the platform, as everybody sees it on every page: name, logo, colour, company, contact,
 * licence and filing.
 *
 * <pre>
 *   console ──> BrandBook ──> platform.brand
 *                  └── what is kept in memory ──> every page, /brand/logo, /brand/colours.css
 * </pre>
 *
 * <p>Invariants: a page asks nobody for it; a change is seen on every node within a minute; a
 * colour is one on which white can be read; a logo is a picture that this platform has drawn anew.
 */
@ApplicationModule(allowedDependencies = {"kernel.jobs", "web.access"})
@NullMarked
package org.tidemark.server.web.brand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
