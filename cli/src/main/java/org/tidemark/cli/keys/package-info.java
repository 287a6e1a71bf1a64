/**
 * The command that changes the key to personal data.
 *
 * <p>Invariants: no key is ever printed; a change that was ended half-way goes on when it is run
 * again.
 */
@NullMarked
package org.tidemark.cli.keys;

import org.jspecify.annotations.NullMarked;
