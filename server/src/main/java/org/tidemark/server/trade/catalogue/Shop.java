package org.tidemark.server.trade.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms.Zone;
import org.tidemark.server.kernel.programmes.OfferInForce;

/** What visitors find in the shop. */
@Service
public class Shop {

    /** Products on a page. */
    public static final int PAGE = 24;

    /** What deeper pages than this hold is better found by a word. */
    static final int LAST_PAGE = 500;

    /** The page that somebody asks for; the first where he asks for none that can be. */
    public static int page(String asked) {
        return asked.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(asked), 1, LAST_PAGE) : 1;
    }

    /** Nobody has bought anything before he has enrolled: that shelf comes first. */
    private static final List<Zone> ORDER = List.of(Zone.ENROLMENT, Zone.REPURCHASE, Zone.STANDARD);

    private final ShopStore store;
    private final Offers offers;
    private final Earnings earnings;
    private final SkuStore skus;
    private final ObjectProvider<OwnPrice> own;

    Shop(
            ShopStore store,
            Offers offers,
            Earnings earnings,
            SkuStore skus,
            ObjectProvider<OwnPrice> own) {
        this.store = store;
        this.offers = offers;
        this.earnings = earnings;
        this.skus = skus;
        this.own = own;
    }

    /**
     * The same with what it costs whoever looks.
     *
     * @param memberId empty where nobody is signed in
     */
    public Listing asSeenBy(String memberId, Listing listing) {
        if (own.stream().noneMatch(OwnPrice::isAny)) {
            return listing;
        }
        Set<String> inForce = offers.inForce().keySet();
        List<StoredSku> there =
                skus
                        .ofEach(
                                listing.tiles().stream()
                                        .map(tile -> tile.card().productId())
                                        .toList())
                        .values()
                        .stream()
                        .flatMap(List::stream)
                        .filter(sku -> sku.forSale() && inForce.contains(sku.offerId()))
                        .toList();
        Map<String, Long> lower = new HashMap<>();
        own.forEach(price -> lower.putAll(price.lowerFen(memberId, there)));
        return lower.isEmpty()
                ? listing
                : new Listing(
                        listing.tiles().stream()
                                .map(tile -> tile.at(own(tile, there, lower)))
                                .toList(),
                        listing.inAll(),
                        listing.page(),
                        listing.pages());
    }

    private static long own(Tile tile, List<StoredSku> there, Map<String, Long> lower) {
        return there.stream()
                .filter(sku -> sku.productId().equals(tile.card().productId()))
                .mapToLong(sku -> lower.getOrDefault(sku.skuId(), sku.priceFen()))
                .min()
                .orElse(tile.ownFen());
    }

    public Listing newest(int page, int atMost) {
        Map<String, OfferInForce> inForce = offers.inForce();
        return listing(store.newest(inForce.keySet(), atMost, 0), page, inForce);
    }

    /** Those of these products that are on sale, in this order. */
    public Listing chosen(List<String> products) {
        Map<String, OfferInForce> inForce = offers.inForce();
        return listing(store.chosen(products, inForce.keySet()), 1, inForce);
    }

    /** The products of these offers, newest first. */
    public Listing ofOffers(Collection<String> wanted, int page, int atMost) {
        Map<String, OfferInForce> inForce = new LinkedHashMap<>(offers.inForce());
        inForce.keySet().retainAll(wanted);
        return listing(store.newest(inForce.keySet(), atMost, (page - 1) * atMost), page, inForce);
    }

    /** The products of these categories, newest first. */
    public Listing in(Collection<String> categories, int page) {
        Map<String, OfferInForce> inForce = offers.inForce();
        return listing(store.in(categories, inForce.keySet(), PAGE, from(page)), page, inForce);
    }

    /**
     * The products of a zone, or of all, that have these words, as a filter wants them; without
     * words all of them.
     */
    Listing matching(List<String> words, Optional<Zone> zone, SearchFilter filter, int page) {
        Map<String, OfferInForce> inForce = offers.inForce();
        Set<String> among = in(zone, inForce).keySet();
        return listing(store.matching(words, among, filter, PAGE, from(page)), page, inForce);
    }

    /** Some that others buy most, where what was asked for is not there. */
    Listing instead(int atMost) {
        Map<String, OfferInForce> inForce = offers.inForce();
        SearchFilter sold =
                new SearchFilter(SearchFilter.Sort.SOLD, List.of(), 0, Long.MAX_VALUE, true);
        return listing(store.matching(List.of(), inForce.keySet(), sold, atMost, 0), 1, inForce);
    }

    /** Names of some that have these words, in the order in which they fit. */
    List<LocalizedText> names(List<String> words, int atMost) {
        return words.isEmpty()
                ? List.of()
                : store.matching(words, offers.inForce().keySet(), atMost, 0).cards().stream()
                        .map(ProductCard::title)
                        .distinct()
                        .toList();
    }

    private static Map<String, OfferInForce> in(
            Optional<Zone> zone, Map<String, OfferInForce> inForce) {
        Map<String, OfferInForce> chosen = new LinkedHashMap<>(inForce);
        zone.ifPresent(only -> chosen.values().removeIf(offer -> offer.terms().zone() != only));
        return chosen;
    }

    private static int from(int page) {
        return (page - 1) * PAGE;
    }

    private static Listing listing(
            ShopStore.Found found, int page, Map<String, OfferInForce> inForce) {
        List<Tile> tiles =
                found.cards().stream()
                        .flatMap(card ->
                                Stream.ofNullable(inForce.get(card.offers().getFirst()))
                                        .map(offer ->
                                                new Tile(
                                                        card,
                                                        offer.terms().zone(),
                                                        offer.currency(),
                                                        Tile.Supply.of(card.free()),
                                                        card.fromFen())))
                        .toList();
        int pages = Math.max(1, (found.inAll() + PAGE - 1) / PAGE);
        return new Listing(tiles, found.inAll(), page, Math.min(pages, LAST_PAGE));
    }

    /** The zones in which something is on sale, with their gates as this member finds them. */
    public List<ZoneView> zones(String memberId) {
        Map<String, OfferInForce> inForce = new LinkedHashMap<>(offers.inForce());
        inForce.keySet().retainAll(store.offersOnSale());
        List<ZoneView> zones = new ArrayList<>();
        for (Zone zone : ORDER) {
            Map<String, OfferInForce> offersOfZone = in(Optional.of(zone), inForce);
            if (!offersOfZone.isEmpty()) {
                zones.add(new ZoneView(zone, gates(zone, offersOfZone, memberId)));
            }
        }
        return zones;
    }

    private List<Gate> gates(Zone zone, Map<String, OfferInForce> offersOfZone, String memberId) {
        if (zone != Zone.REPURCHASE) {
            return List.of();
        }
        Map<String, OfferInForce> oneOfEach = new LinkedHashMap<>();
        offersOfZone.values().forEach(offer -> oneOfEach.putIfAbsent(offer.programme(), offer));
        return earnings.gates(memberId, List.copyOf(oneOfEach.values()));
    }
}
