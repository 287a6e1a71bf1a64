package org.tidemark.server.kernel.disclosures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.engine.mechanism.OfferOutlook;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.engine.plan.Split;
import org.tidemark.plan.Language;
import org.tidemark.plan.disclosure.Disclosure;
import org.tidemark.plan.disclosure.DisclosurePage;
import org.tidemark.plan.disclosure.DisclosureText;
import org.tidemark.plan.disclosure.RunningFigures;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.kernel.programmes.ProgrammeViews;
import org.tidemark.server.kernel.quotes.Quotes;

/** Makes disclosures, keeps what was shown, and binds orders to it. */
@Service
public final class Disclosures {

    /** That the plan says what part of a sale its seller is owed. */
    public static final int COST_BY_PLAN = -1;

    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final PlansInForce plans;
    private final ProgrammeViews programmes;
    private final RunningRecord running;
    private final Quotes quotes;
    private final DisclosureStore store;
    private final Clock clock;

    Disclosures(
            PlansInForce plans,
            ProgrammeViews programmes,
            RunningRecord running,
            Quotes quotes,
            DisclosureStore store,
            Clock clock) {
        this.plans = plans;
        this.programmes = programmes;
        this.running = running;
        this.quotes = quotes;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What the buyer of an order is told of one of its offers at this moment; kept from now on.
     *
     * @param outlook what the ledger tells of it
     * @return empty when no programme has such an offer
     */
    public Optional<ShownDisclosure> show(OfferOutlook outlook, Language language) {
        return show(outlook, language, COST_BY_PLAN);
    }

    /**
     * The same where whoever sells is owed another part than the plan's.
     *
     * @param costPpm that part, {@link #COST_BY_PLAN} where the plan says
     */
    public Optional<ShownDisclosure> show(OfferOutlook outlook, Language language, int costPpm) {
        return plans.planOfOffer(outlook.offer())
                .map(plan -> make(plan, outlook, language, costPpm));
    }

    /**
     * What anybody is told who has bought nothing before.
     *
     * @param priceFen what the order would come to, above 0
     * @return empty when no programme has such an offer
     */
    public Optional<ShownDisclosure> showNewcomer(String offer, long priceFen, Language language) {
        return showNewcomer(offer, priceFen, language, COST_BY_PLAN);
    }

    /** The same where whoever sells is owed another part than the plan's. */
    public Optional<ShownDisclosure> showNewcomer(
            String offer, long priceFen, Language language, int costPpm) {
        return quotes.newcomer(offer, priceFen)
                .outlook(offer)
                .flatMap(outlook -> show(outlook, language, costPpm));
    }

    /**
     * What a buyer of an offer would be told under a plan that is not in force, with the figures of
     * its programme where that runs; nothing of it is kept.
     *
     * @param priceFen what the order would come to, above 0
     */
    public String foretell(Plan plan, OfferTerms offer, long priceFen, Language language) {
        boolean running =
                plan.block(PoolTerms.class).isPresent()
                        && plans.find(plan.programme()).filter(PlanInForce::hasPool).isPresent();
        Disclosure disclosure =
                running
                        ? Disclosure.of(
                                plan,
                                offer,
                                priceFen,
                                figures(plans.find(plan.programme()).orElseThrow()))
                        : Disclosure.of(plan, offer, priceFen);
        return DisclosurePage.body(disclosure, language);
    }

    private ShownDisclosure make(
            PlanInForce inForce, OfferOutlook outlook, Language language, int costPpm) {
        OfferTerms offer = at(inForce.plan().offer(outlook.offer()).orElseThrow(), costPpm);
        Disclosure disclosure =
                inForce.hasPool()
                        ? Disclosure.of(inForce.plan(), offer, outlook, figures(inForce))
                        : Disclosure.of(inForce.plan(), offer, outlook);
        String lines = DisclosurePage.lines(disclosure, language);
        String html = DisclosurePage.body(disclosure, language);
        String plan = sha256(inForce.text());
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        ShownDisclosure shown =
                new ShownDisclosure(
                        sha256(
                                String.join(
                                        "\n", language.code(), plan, earns(outlook), lines, html)),
                        now,
                        inForce.id(),
                        outlook.offer(),
                        outlook.amountFen(),
                        outlook.coins(),
                        outlook.eligibleFen(),
                        language.code(),
                        plan,
                        lines,
                        html,
                        DisclosureText.of(disclosure, language));
        store.keep(shown);
        return shown;
    }

    /**
     * The offer as it is sold where its seller is owed that part: the operator's is what is left.
     */
    private static OfferTerms at(OfferTerms offer, int costPpm) {
        Split plan = offer.split();
        if (costPpm == COST_BY_PLAN) {
            return offer;
        }
        Split split =
                new Split(
                        costPpm,
                        plan.platformPpm() + plan.costPpm() - costPpm,
                        plan.rewardsPpm(),
                        plan.poolPpm(),
                        plan.funds());
        return new OfferTerms(
                offer.id(),
                offer.title(),
                offer.zone(),
                split,
                offer.mintRatioPpm(),
                offer.adPointsPpm(),
                offer.referral(),
                offer.coinsPpm(),
                offer.settle());
    }

    private static String earns(OfferOutlook outlook) {
        return outlook.offer()
                + " "
                + outlook.amountFen()
                + " "
                + outlook.coins()
                + " "
                + outlook.eligibleFen();
    }

    /**
     * Whether an order may be placed on what was shown of an offer: it was this offer, amount and
     * coins, under the plan in force, within the last hour, and no more of it was to earn points
     * than would now.
     *
     * @param now what the ledger tells of it now
     */
    public boolean covers(String disclosure, OfferOutlook now) {
        OffsetDateTime oldest = OffsetDateTime.now(clock).minus(GOOD_FOR);
        return store.find(disclosure)
                .filter(shown ->
                        shown.offer().equals(now.offer())
                                && shown.priceFen() == now.amountFen()
                                && shown.coins() == now.coins()
                                && shown.eligibleFen() <= now.eligibleFen()
                                && shown.madeAt().isAfter(oldest)
                                && shown.plan().equals(planHash(shown.programme())))
                .isPresent();
    }

    /** Binds an order to what was shown before it. Do so before the order is sent. */
    public void bind(String order, String disclosure) {
        store.bind(order, disclosure, OffsetDateTime.now(clock));
    }

    /**
     * Notes that a member has opened the whole of one, or has ordered on it: of that offer he need
     * not open another as long as the plan is the same.
     */
    public void read(String memberId, String disclosure) {
        store.read(memberId, disclosure, OffsetDateTime.now(clock));
    }

    /** Whether a member has opened one of the same offer, under the same plan, once before. */
    public boolean hasRead(String memberId, String disclosure) {
        return store.hasRead(memberId, disclosure);
    }

    /** One that was shown. */
    public Optional<ShownDisclosure> find(String id) {
        return store.find(id);
    }

    /** What was shown before an order. */
    public Optional<ShownDisclosure> ofOrder(String order) {
        return store.ofOrder(order);
    }

    private RunningFigures figures(PlanInForce inForce) {
        return running.of(programmes.find(inForce.id()).value().orElseThrow());
    }

    private String planHash(String programme) {
        return sha256(plans.find(programme).orElseThrow().text());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
