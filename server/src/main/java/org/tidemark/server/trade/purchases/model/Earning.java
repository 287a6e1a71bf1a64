package org.tidemark.server.trade.purchases.model;

/** What a settled purchase earned its buyer in a programme, in micropoints (SPEC 5.2 step 6). */
public record Earning(String programme, long micropoints) {}
