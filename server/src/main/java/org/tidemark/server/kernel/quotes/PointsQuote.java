package org.tidemark.server.kernel.quotes;

import java.util.OptionalLong;
import org.tidemark.engine.Outcome;

/**
 * The least number of points that would pay out so much cash.
 *
 * @param outcome that such a quote can be given, or why not
 * @param cashFen what is wanted
 * @param micropoints of points, rounded up; empty where no number of them pays so much
 */
public record PointsQuote(Outcome outcome, long cashFen, OptionalLong micropoints) {}
