package org.tidemark.server.trade.front;

import java.util.List;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.activities.Activity;
import org.tidemark.server.trade.catalogue.Category;
import org.tidemark.server.trade.catalogue.Listing;
import org.tidemark.server.trade.catalogue.ZoneView;

/**
 * The front of the shop on a day.
 *
 * @param activities those that no zone shows
 * @param sales whether the shop shows flash sales
 * @param zones of the plans: enrolment, repurchase, standard
 * @param shelves of goods, in their order
 */
public record FrontPage(
        List<FrontBanner> banners,
        List<Activity> activities,
        boolean sales,
        List<Category> categories,
        List<ZoneView> zones,
        List<GoodsZone> shelves) {

    public FrontPage {
        banners = List.copyOf(banners);
        activities = List.copyOf(activities);
        categories = List.copyOf(categories);
        zones = List.copyOf(zones);
        shelves = List.copyOf(shelves);
    }

    /**
     * Goods under a title.
     *
     * @param title empty in both languages for the newest, which the page names itself
     * @param more where all of them stand
     */
    public record GoodsZone(String id, LocalizedText title, Listing listing, String more) {

        /** The same with other goods. */
        GoodsZone with(Listing goods) {
            return new GoodsZone(id, title, goods, more);
        }

        /** Whether the page names it. */
        public boolean isUnnamed() {
            return title.zh().isEmpty();
        }
    }
}
