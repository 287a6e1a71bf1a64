package org.tidemark.server.trade.stores;

import java.time.LocalDateTime;
import java.util.Optional;
import org.tidemark.server.trade.stores.model.OpeningHours;

/**
 * A store in the list.
 *
 * @param picture the id of its first one, empty for none
 * @param now how it stands; empty where nobody can say
 */
public record StoreCard(StoreRecord store, String picture, Optional<OpeningHours.Now> now) {

    static StoreCard of(StoreRecord store, String picture, LocalDateTime moment) {
        return new StoreCard(store, picture, store.opening().map(hours -> hours.at(moment)));
    }
}
