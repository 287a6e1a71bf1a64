package org.tidemark.server.trade.catalogue;

import java.util.List;
import java.util.Map;

/** What a piece costs a member by himself: a bean where some may pay less than the list. */
public interface OwnPrice {

    /** Whether anything is cheaper for anybody now. */
    boolean isAny();

    /**
     * What one piece of each costs him, by SKU, in fen; what nothing makes cheaper is left out.
     *
     * @param memberId empty where nobody is signed in
     */
    Map<String, Long> lowerFen(String memberId, List<StoredSku> skus);
}
