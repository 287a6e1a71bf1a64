/** The durable ledger: one writer, one journal, and everything that can be rebuilt from it. */
@NullMarked
package org.tidemark.journal;

import org.jspecify.annotations.NullMarked;
