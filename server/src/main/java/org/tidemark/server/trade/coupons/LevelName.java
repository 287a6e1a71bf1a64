package org.tidemark.server.trade.coupons;

import org.tidemark.engine.plan.LocalizedText;

/**
 * A level of a programme.
 *
 * @param kept as {@link CouponKind#level} writes it
 * @param programme the title of its programme
 */
public record LevelName(String kept, LocalizedText programme, String name) {}
