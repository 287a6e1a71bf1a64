/**
 * The words of the platform in Chinese and English.
 *
 * <p>Invariants: no text for people stands in code or templates; both bundles have the same keys
 * with the same parameters, which a test checks; the language is the visitor's choice (a cookie),
 * else what his browser asks for, else English.
 */
@ApplicationModule(allowedDependencies = {"kernel.programmes"})
@NullMarked
package org.tidemark.server.web.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
