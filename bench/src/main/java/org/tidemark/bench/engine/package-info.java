/** How many orders the engine settles on one core, without journal and without network. */
package org.tidemark.bench.engine;
