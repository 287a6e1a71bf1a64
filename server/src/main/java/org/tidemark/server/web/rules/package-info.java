/**
 * The specification for everybody to read: the page that each reason in a statement leads to.
 *
 * <p>There is one text: {@code docs/specification.md} and its Chinese companion are packed beside
 * these classes when the platform is built, and drawn once a language. Invariants: each section has
 * the anchor that the text gives it; a link leads to this page or is no link.
 */
@ApplicationModule(allowedDependencies = {"web.access"})
@NullMarked
package org.tidemark.server.web.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
