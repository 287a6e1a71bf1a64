package org.tidemark.server.trade.catalogue;

/**
 * A picture of a product.
 *
 * @param width of the widest file, in pixels
 * @param height of the widest file, in pixels
 */
public record Picture(String pictureId, int width, int height) {}
