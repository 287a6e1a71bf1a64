package org.tidemark.simulator.tune;

/** What may be tried for each figure. */
public record Bounds(Range mintRatio, Range retention, Range capMultiple, Range poolShare) {}
