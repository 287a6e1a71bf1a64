package org.tidemark.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.mechanism.Offer;
import org.tidemark.engine.mechanism.Programme;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;

/** The programmes under the plans in force, and every offer of the ledger by its id. */
final class Programmes {

    private final Book book;
    private final List<Programme> programmes = new ArrayList<>();
    private final Map<String, Offer> offers = new HashMap<>();

    Programmes(Book book) {
        this.book = book;
    }

    int count() {
        return programmes.size();
    }

    Programme get(int programme) {
        return programmes.get(programme);
    }

    /** The offer of that id, null if there is none: asked for each order, so no Optional. */
    @Nullable Offer offer(String id) {
        return offers.get(id);
    }

    /** Brings a plan into force for a programme that the book knows. */
    Programme bringIntoForce(int number, String text, Plan plan) {
        Programme before = number < programmes.size() ? programmes.get(number) : null;
        Programme programme = new Programme(number, text, plan, book, before);
        if (before == null) {
            programmes.add(programme);
        } else {
            programmes.set(number, programme);
            before.plan().offers().forEach(offer -> offers.remove(offer.id()));
        }
        for (OfferTerms terms : plan.offers()) {
            offers.put(terms.id(), new Offer(programme, terms, book.programme(number)));
        }
        return programme;
    }
}
