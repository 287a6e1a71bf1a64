package org.tidemark.server.trade.front;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.activities.Activities;
import org.tidemark.server.trade.activities.Activity;
import org.tidemark.server.trade.catalogue.Categories;
import org.tidemark.server.trade.catalogue.Listing;
import org.tidemark.server.trade.catalogue.Shop;
import org.tidemark.server.trade.coupons.FlashSales;
import org.tidemark.server.trade.front.FrontPage.GoodsZone;

/** Puts the front of the shop together; a preview is the same on another day. */
@Service
class Fronts {

    private static final int NEWEST = 12;
    private static final String ALL = "/search";

    /** What stands there as long as staff has made no zone. */
    private static final FrontZone BY_ITSELF =
            new FrontZone(
                    "newest",
                    FrontZone.Kind.NEWEST,
                    new LocalizedText("", ""),
                    List.of(),
                    0,
                    true,
                    "");

    private final FrontBook book;
    private final Activities activities;
    private final Categories categories;
    private final Shop shop;
    private final FlashSales sales;

    Fronts(
            FrontBook book,
            Activities activities,
            Categories categories,
            Shop shop,
            FlashSales sales) {
        this.book = book;
        this.activities = activities;
        this.categories = categories;
        this.shop = shop;
        this.sales = sales;
    }

    /** The front on a day, for a member or, without an id, for a stranger. */
    FrontPage on(LocalDate day, String memberId) {
        List<FrontZone> zones =
                book.zones().isEmpty()
                        ? List.of(BY_ITSELF)
                        : book.zones().stream().filter(FrontZone::shown).toList();
        List<Activity> shown = activities.shown(day);
        return new FrontPage(
                book.banners().stream().filter(banner -> banner.isShown(day)).toList(),
                shown.stream()
                        .filter(one -> zones.stream().noneMatch(zone -> has(zone, one)))
                        .toList(),
                sales.areThere(),
                categories.tree().stream().filter(one -> one.parentId().isEmpty()).toList(),
                shop.zones(memberId),
                zones.stream()
                        .flatMap(zone -> shelf(zone, shown).stream())
                        .map(zone -> zone.with(shop.asSeenBy(memberId, zone.listing())))
                        .toList());
    }

    private static boolean has(FrontZone zone, Activity activity) {
        return zone.kind() == FrontZone.Kind.ACTIVITY && zone.targets().contains(activity.id());
    }

    /** Nothing for an activity that is not in the shop, nor for a zone without goods. */
    private Optional<GoodsZone> shelf(FrontZone zone, List<Activity> shown) {
        return switch (zone.kind()) {
            case NEWEST -> Optional.of(shelf(zone, shop.newest(1, NEWEST), ALL));
            case PRODUCTS ->
                    Optional.of(shelf(zone, shop.chosen(zone.targets()), "")).filter(Fronts::any);
            case CATEGORY -> {
                String category = zone.targets().getFirst();
                Listing listing = shop.in(categories.withBelow(category), 1);
                yield Optional.of(shelf(zone, first(listing), "/c/" + category))
                        .filter(Fronts::any);
            }
            case ACTIVITY ->
                    shown.stream()
                            .filter(one -> has(zone, one))
                            .findFirst()
                            .map(one ->
                                    shelf(
                                            zone,
                                            first(activities.goods(one, 1, NEWEST)),
                                            "/activities/" + one.id()));
        };
    }

    private static boolean any(GoodsZone zone) {
        return !zone.listing().tiles().isEmpty();
    }

    private static Listing first(Listing all) {
        return new Listing(
                all.tiles().stream().limit(NEWEST).toList(), all.inAll(), all.page(), all.pages());
    }

    private static GoodsZone shelf(FrontZone zone, Listing listing, String more) {
        return new GoodsZone(zone.id(), zone.title(), listing, more);
    }
}
