/**
 * Who runs the platform, as everybody sees it on every page: name, logo, colour, company, contact,
 * licence and filing.
 *
 * <pre>
 *   console ──> BrandBook ──> platform.brand
 *                  └── what is kept in memory ──> every page, /brand/logo, /brand/colours.css,
 *                                                 what a phone keeps on its home screen
 * </pre>
 *
 * <p>Invariants: a page asks nobody for it; a change is seen on every node within a minute; a
 * colour is one on which white can be read; a logo is a picture that this platform has drawn anew;
 * a phone keeps one page for when there is no network, and none with money or with anybody's name.
 */
@ApplicationModule(allowedDependencies = {"kernel.jobs", "kernel.work", "web.access", "web.text"})
@NullMarked
package org.tidemark.server.web.brand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
