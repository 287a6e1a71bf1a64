package org.tidemark.server.trade.coupons;

import org.tidemark.engine.plan.LocalizedText;

/** A page of the shop with goods. */
public record GoodsLink(String path, LocalizedText title) {}
