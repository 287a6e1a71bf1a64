/**
 * Measurements that print their ratios; every baseline runs on the same machine in the same run.
 */
@NullMarked
package org.tidemark.bench;

import org.jspecify.annotations.NullMarked;
