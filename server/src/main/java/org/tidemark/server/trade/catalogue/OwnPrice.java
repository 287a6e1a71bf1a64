package org.tidemark.server.trade.catalogue;

/** What a piece costs a member by himself: a bean where members may pay less than the list. */
public interface OwnPrice {

    /** What one piece costs him, in fen; the list price where nothing makes it cheaper. */
    long ofFen(String memberId, StoredSku sku);
}
