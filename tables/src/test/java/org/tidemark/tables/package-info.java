/**
 * Tables made by a generator that knows the truth, and what the reader makes of them; files that do
 * not destroy files.
 */
package org.tidemark.tables;
