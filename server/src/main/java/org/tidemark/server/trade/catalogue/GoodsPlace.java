package org.tidemark.server.trade.catalogue;

/**
 * Where goods stand in the shop.
 *
 * @param categoryId the product's own category
 * @param topCategoryId the one above it; the same where it is of the first level
 */
public record GoodsPlace(String productId, String categoryId, String topCategoryId) {}
