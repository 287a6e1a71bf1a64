/** {@code tidemark verify}: the proof that a journal is whole, for people. */
@NullMarked
package org.tidemark.cli.verify;

import org.jspecify.annotations.NullMarked;
