package org.tidemark.server.trade.catalogue;

import java.util.List;
import java.util.Optional;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.kernel.programmes.OfferInForce;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.web.site.Preview;

/**
 * A product as a visitor sees it.
 *
 * @param category where it stands
 * @param variants those that may be bought
 * @param chosen what is shown of the variant that is chosen; empty where none may be bought
 */
public record ProductPage(
        Product product,
        Optional<Category> category,
        List<Picture> pictures,
        List<StoredSku> variants,
        Optional<Chosen> chosen) {

    public ProductPage {
        pictures = List.copyOf(pictures);
        variants = List.copyOf(variants);
    }

    /**
     * The chosen variant.
     *
     * @param priceFen what one piece costs whoever looks
     * @param cuts what an order of it may have taken off besides
     * @param sales in which it costs less for some hours
     * @param together whom an order of it joins
     * @param free pieces that may still be bought
     * @param gate the gate before it, where it is a repurchase offer
     * @param quote what one piece would earn
     * @param disclosure what its buyer is told
     */
    public record Chosen(
            StoredSku sku,
            OfferInForce offer,
            long priceFen,
            List<ProductCuts.Cut> cuts,
            List<ProductCuts.Sale> sales,
            Optional<ProductTogether.Together> together,
            int free,
            Optional<Gate> gate,
            Preview<OrderQuote> quote,
            Optional<ShownDisclosure> disclosure) {

        private static final int MOST_AT_ONCE = 99;

        public Chosen {
            cuts = List.copyOf(cuts);
            sales = List.copyOf(sales);
        }

        public Tile.Supply supply() {
            return Tile.Supply.of(free);
        }

        /** The most pieces that the form takes. */
        public int most() {
            return Math.min(free, MOST_AT_ONCE);
        }
    }

    /** The paragraphs of a text. */
    public static List<String> paragraphs(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\n\\s*\n", -1));
    }
}
