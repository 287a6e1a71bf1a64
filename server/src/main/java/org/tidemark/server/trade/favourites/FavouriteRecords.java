package org.tidemark.server.trade.favourites;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.PersonalRecords;
import org.tidemark.server.trade.catalogue.ProductLooks;

/** What a person likes and looked at: shown with the goods, told to him, erased when he leaves. */
@Component
final class FavouriteRecords implements PersonalRecords, ProductLooks {

    private final FavouriteStore store;

    FavouriteRecords(FavouriteStore store) {
        this.store = store;
    }

    @Override
    public boolean look(String memberId, String productId) {
        store.look(memberId, productId);
        return store.likes(memberId, productId);
    }

    @Override
    public String section() {
        return "favourites";
    }

    @Override
    public Object export(String memberId) {
        return Map.of(
                "liked", store.liked(memberId),
                "lookedAt", store.looks(memberId),
                "looksKept", !store.off(memberId));
    }

    @Override
    public void erase(String memberId) {
        store.erase(memberId);
    }
}
