package org.tidemark.server.trade.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.server.kernel.programmes.OfferInForce;
import org.tidemark.server.web.site.Frame;

/**
 * The form of a product.
 *
 * @param isNew whether it is not there yet
 * @param entered what stands in the fields
 * @param mistakes what is wrong with it
 * @param known whether a row of the form is a SKU that is there already, by its id
 * @param checks what the plan pays for each SKU that is there, by its id
 */
public record EntryPage(
        boolean isNew,
        ProductEntry entered,
        List<Mistake> mistakes,
        List<Category> categories,
        Map<String, OfferInForce> offers,
        List<String> known,
        Map<String, CostCheck> checks,
        List<Picture> pictures) {

    public EntryPage {
        mistakes = List.copyOf(mistakes);
        categories = List.copyOf(categories);
        known = List.copyOf(known);
        pictures = List.copyOf(pictures);
    }

    /** What is wrong with a field. */
    public static Optional<String> wrong(List<Mistake> mistakes, String field, Frame frame) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .findFirst()
                .map(mistake -> frame.say(mistake.key(), mistake.values()));
    }

    /** The id of a field's element: a letter, digits and hyphens alone. */
    public static String idOf(String field) {
        return field.replace("].", "-").replace('[', '-');
    }
}
