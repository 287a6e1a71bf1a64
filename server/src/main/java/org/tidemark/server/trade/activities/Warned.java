package org.tidemark.server.trade.activities;

import org.tidemark.engine.plan.LocalizedText;

/** A programme that hands out points on other days than those of an activity. */
public record Warned(LocalizedText title, IssuanceFit fit) {}
