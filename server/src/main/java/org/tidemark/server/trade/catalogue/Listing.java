package org.tidemark.server.trade.catalogue;

import java.util.List;

/**
 * A page of products.
 *
 * @param page from 1
 * @param pages at least 1
 */
public record Listing(List<Tile> tiles, int inAll, int page, int pages) {

    public Listing {
        tiles = List.copyOf(tiles);
    }
}
