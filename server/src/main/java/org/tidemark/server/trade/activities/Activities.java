package org.tidemark.server.trade.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.trade.catalogue.Listing;
import org.tidemark.server.trade.catalogue.Shop;
import org.tidemark.server.web.site.PublishedStage;

/** The activities that are published, in memory: the shop asks the database for none. */
@Service
public class Activities implements Job {

    private static final Duration EVERY = Duration.ofSeconds(30);

    private final ActivityStore store;
    private final PlansInForce plans;
    private final Shop shop;
    private final Clock clock;
    private volatile List<Activity> current;

    Activities(ActivityStore store, PlansInForce plans, Shop shop, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.shop = shop;
        this.clock = clock;
        this.current = store.all();
    }

    /** Today, by the ledger's zone. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** All, those that begin last first. */
    public List<Activity> all() {
        return current;
    }

    /** One that is published. */
    public Optional<Activity> published(String id) {
        return current.stream()
                .filter(one -> one.id().equals(id) && one.publishedAt().isPresent())
                .findFirst();
    }

    /** Those that the shop shows on a day, the one that ends next first. */
    public List<Activity> shown(LocalDate day) {
        return current.stream()
                .filter(one -> one.isShown(day))
                .sorted(Comparator.comparing(Activity::until).thenComparing(Activity::id))
                .toList();
    }

    /** Those that are over and concern one of the programmes. */
    List<Activity> over(List<String> programmes) {
        LocalDate today = today();
        return current.stream()
                .filter(one -> one.stage(today) == PublishedStage.OVER && one.concerns(programmes))
                .toList();
    }

    /** The same at what they cost whoever looks. */
    Listing goods(Activity activity, int page, int most, String memberId) {
        return shop.asSeenBy(memberId, goods(activity, page, most));
    }

    /** Its goods that are on sale. */
    public Listing goods(Activity activity, int page, int most) {
        return activity.products().isEmpty()
                ? shop.ofOffers(offersOf(activity), page, most)
                : shop.chosen(activity.products());
    }

    /** The offers that it names; else all that its programmes have. */
    private List<String> offersOf(Activity activity) {
        return activity.offers().isEmpty()
                ? plans.offers().values().stream()
                        .filter(offer -> activity.programmes().contains(offer.programme()))
                        .map(offer -> offer.terms().id())
                        .toList()
                : activity.offers();
    }

    void refresh() {
        current = store.all();
    }

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** What another node has changed. */
    @Override
    public int doWork() {
        refresh();
        return 0;
    }
}
