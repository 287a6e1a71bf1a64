/** Plan files: read with line and column, checked and explained before the engine sees them. */
package org.tidemark.plan;
