package org.tidemark.server.trade.stores;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a store is found on a map: a link to somebody's pages, nothing of theirs in ours.
 *
 * @param place address of a page that shows a place: {@code {latitude}}, {@code {longitude}} in WGS
 *     84 and {@code {name}} are filled in; empty for no links
 * @param search the same of one that looks for {@code {address}}, for stores that say no place
 */
@ConfigurationProperties("tidemark.stores.map")
record StoreMap(
        @DefaultValue(
                        "https://uri.amap.com/marker?position={longitude},{latitude}&name={name}&coordinate=wgs84")
                String place,
        @DefaultValue("https://uri.amap.com/search?keyword={address}") String search) {

    /**
     * The address of the page; empty for none.
     *
     * @param name of the store, as its reader calls it
     * @param address in full
     */
    String link(StoreRecord store, String name, String address) {
        return store.place()
                .map(point ->
                        place.replace("{latitude}", point.latitudeText())
                                .replace("{longitude}", point.longitudeText())
                                .replace("{name}", encoded(name)))
                .orElseGet(() -> search.replace("{address}", encoded(address)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
