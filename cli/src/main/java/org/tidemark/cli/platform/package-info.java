/**
 * The commands that run the platform: {@code serve} and {@code demo}.
 *
 * <p>Invariants: what a person or program needs (the address, a new key) goes to standard output,
 * everything else to standard error; an interrupt stops the platform cleanly.
 */
@NullMarked
package org.tidemark.cli.platform;

import org.jspecify.annotations.NullMarked;
