/**
 * Reports for people as one HTML file that needs no network: text in Chinese and English with a
 * switch, pictures as SVG drawn here.
 *
 * <p>Invariants: no figure is worked out here, only shown; coordinates are whole tenths of a pixel,
 * so the same figures give the same bytes; whatever comes from outside is escaped.
 */
@NullMarked
package org.tidemark.simulator.report;

import org.jspecify.annotations.NullMarked;
