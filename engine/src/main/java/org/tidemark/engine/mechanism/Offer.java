package org.tidemark.engine.mechanism;

import org.tidemark.engine.plan.OfferTerms;

/** An offer in force, and the programme it belongs to. */
public record Offer(Programme programme, OfferTerms terms) {}
