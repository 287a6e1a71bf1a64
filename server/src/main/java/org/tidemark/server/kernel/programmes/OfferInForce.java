package org.tidemark.server.kernel.programmes;

import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms;

/** An offer of a plan in force. */
public record OfferInForce(
        String programme, LocalizedText programmeTitle, String currency, OfferTerms terms) {}
