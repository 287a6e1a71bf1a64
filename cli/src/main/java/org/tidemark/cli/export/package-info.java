/** {@code tidemark export}: a journal to be taken away, record by record. */
@NullMarked
package org.tidemark.cli.export;

import org.jspecify.annotations.NullMarked;
