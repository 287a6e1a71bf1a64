package org.tidemark.server.trade.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.OfferTerms.Zone;

/**
 * Finds what somebody looks for: what he has written, what sounds so, what is written nearly so.
 */
@Component
final class ShopSearch {

    private static final int INSTEAD = 8;
    private static final Listing NOTHING = new Listing(List.of(), 0, 1, 1);

    private final Shop shop;
    private final Categories categories;
    private final Vocabulary vocabulary;

    ShopSearch(Shop shop, Categories categories, Vocabulary vocabulary) {
        this.shop = shop;
        this.categories = categories;
        this.vocabulary = vocabulary;
    }

    /**
     * What was found.
     *
     * @param near whether it is only like what was asked for
     * @param instead what others buy most, where nothing was found
     */
    record Found(Listing listing, boolean near, Listing instead) {}

    /** The zone that is asked for; empty for all. */
    static Optional<Zone> zone(SearchForm wanted) {
        return Arrays.stream(Zone.values())
                .filter(one -> ZoneView.code(one).equals(wanted.zone()))
                .findFirst();
    }

    /** What is asked for. */
    Found find(SearchForm wanted, int page) {
        Optional<Zone> only = zone(wanted);
        String q = wanted.q();
        List<String> words = SearchWords.asked(q);
        SearchFilter filter = wanted.filter(categories(wanted.category()));
        // Signs without a word in them ask for nothing, and nothing is found.
        boolean nothing = words.isEmpty() && !q.isBlank();
        Listing listing = nothing ? NOTHING : shop.matching(words, only, filter, page);
        Listing near =
                listing.inAll() == 0 && !words.isEmpty() ? near(q, only, filter, page) : listing;
        return new Found(
                near,
                listing.inAll() == 0 && near.inAll() > 0,
                near.inAll() == 0 ? shop.instead(INSTEAD) : NOTHING);
    }

    /** The wanted one with all below it; none where there is none such. */
    private List<String> categories(String category) {
        return category.isEmpty() || categories.find(category).isEmpty()
                ? List.of()
                : List.copyOf(categories.withBelow(category));
    }

    /** What sounds like it; else what is written nearly so. */
    private Listing near(String question, Optional<Zone> only, SearchFilter filter, int page) {
        List<String> sounding = SearchWords.sounding(question);
        Listing heard = shop.matching(sounding, only, filter, page);
        return heard.inAll() > 0
                ? heard
                : shop.matching(vocabulary.nearest(sounding), only, filter, page);
    }
}
