/** How many orders the engine settles on one core, without journal and without network. */
@NullMarked
package org.tidemark.bench.engine;

import org.jspecify.annotations.NullMarked;
