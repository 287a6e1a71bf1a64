/**
 * {@code tidemark tune}: the figures of a plan that are best for its members.
 *
 * <p>Invariants: figures come from the simulator, this package only asks and prints.
 */
@NullMarked
package org.tidemark.cli.tune;

import org.jspecify.annotations.NullMarked;
