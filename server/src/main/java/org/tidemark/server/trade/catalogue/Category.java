package org.tidemark.server.trade.catalogue;

import org.tidemark.engine.plan.LocalizedText;

/**
 * A category of the shop.
 *
 * @param parentId the category above it, empty for one of the first level
 * @param place its place among its neighbours, the least first
 */
public record Category(String categoryId, String parentId, int place, LocalizedText title) {}
