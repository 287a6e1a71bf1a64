/**
 * Pictures that people send: read within bounds, turned upright, and drawn anew.
 *
 * <pre>
 *   JPEG, PNG, WebP ──> size looked at ──> read thinned out ──> turned ──> drawn anew as JPEG
 *                              └──> refused, with the reason
 * </pre>
 *
 * <p>Invariants: nothing of the old file but its pixels gets through, no place where it was taken
 * and no bytes behind it; its size is looked at before anything is unpacked; one picture is worked
 * on at a time, in at most about 300 MB, however many are sent; no copy lies in a temporary file.
 */
@ApplicationModule(allowedDependencies = {"kernel.work", "web.access"})
@NullMarked
package org.tidemark.server.web.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
