package org.tidemark.server.trade.activities;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.trade.catalogue.Catalogue;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.pictures.PagePictures;
import org.tidemark.server.web.pictures.PictureProblemException;
import org.tidemark.server.web.site.CopyRules;
import org.tidemark.server.web.site.DayRange;
import org.tidemark.server.web.site.NumberSeries;

/** Makes activities of what staff enter. */
@Service
class ActivityMaking {

    private final ActivityStore store;
    private final Activities activities;
    private final PlansInForce plans;
    private final Catalogue catalogue;
    private final PagePictures pictures;
    private final CopyRules copy;
    private final NumberSeries numbers;
    private final Clock clock;

    ActivityMaking(
            ActivityStore store,
            Activities activities,
            PlansInForce plans,
            Catalogue catalogue,
            PagePictures pictures,
            CopyRules copy,
            NumberSeries numbers,
            Clock clock) {
        this.store = store;
        this.activities = activities;
        this.plans = plans;
        this.catalogue = catalogue;
        this.pictures = pictures;
        this.copy = copy;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The programmes that there are, in order of adoption. */
    List<PlanInForce> programmes() {
        return plans.all();
    }

    /** Where plans hand out points on other days than those of the activity. */
    List<Warned> warnings(Activity activity) {
        return plans.all().stream()
                .filter(plan -> activity.programmes().contains(plan.id()))
                .flatMap(plan ->
                        plan.plan().block(PoolTerms.class).stream()
                                .map(pool ->
                                        new Warned(
                                                plan.plan().title(),
                                                IssuanceFit.of(
                                                        pool.issuance(),
                                                        activity.from(),
                                                        activity.until()))))
                .filter(warning -> warning.fit() != IssuanceFit.WHOLE)
                .toList();
    }

    /**
     * Enters one as proposed.
     *
     * @param picture empty for none
     * @throws org.tidemark.server.web.forms.FormRefusedException where something is wrong with it
     */
    Activity enter(ActivityForm form, byte[] picture, String by) {
        Map<String, List<String>> products = catalogue.offersOf(form.productsOf());
        List<Fault> faults = form.faults(known(products.keySet()));
        Problems.of(faults).orRefuse();
        String id = numbers.next("a");
        Activity activity =
                new Activity(
                        id,
                        form.name(),
                        form.lead(),
                        programmesOf(form, products),
                        form.offersOf(),
                        form.productsOf(),
                        DayRange.day(form.from()).orElseThrow(),
                        DayRange.day(form.until()).orElseThrow(),
                        form.isAnnounced(),
                        picture.length == 0 ? "" : kept(id, picture),
                        by,
                        OffsetDateTime.now(clock),
                        "",
                        Optional.empty(),
                        Optional.empty());
        store.enter(activity);
        activities.refresh();
        return activity;
    }

    private ActivityForm.Known known(Set<String> products) {
        return new ActivityForm.Known(
                activities.today(),
                plans.all().stream().map(PlanInForce::id).collect(Collectors.toSet()),
                plans.offers().keySet(),
                products,
                copy::fault);
    }

    private String kept(String id, byte[] picture) {
        try {
            return pictures.keep(id, picture);
        } catch (PictureProblemException refused) {
            Problems.at("picture", refused.problem().key(), refused.figure()).orRefuse();
            throw new IllegalStateException(refused);
        }
    }

    /** The programme that it names, and those of its offers and of its goods. */
    private List<String> programmesOf(ActivityForm form, Map<String, List<String>> products) {
        Stream<String> ofOffers =
                Stream.concat(
                                form.offersOf().stream(),
                                products.values().stream().flatMap(List::stream))
                        .flatMap(offer -> plans.offer(offer).stream())
                        .map(offer -> offer.programme());
        return Stream.concat(Stream.of(form.programme()), ofOffers)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    /** Takes it out of the shop at once; whether it was in it, or to come. */
    boolean end(Activity activity) {
        boolean ended = store.end(activity.id(), activities.today());
        activities.refresh();
        return ended;
    }
}
