/**
 * Measurements that print their ratios; every baseline runs on the same machine in the same run.
 */
package org.tidemark.bench;
