package org.tidemark.server.trade.stores.conditions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.StoreTerms;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.kernel.programmes.OfferInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.NumberSeries;

/** What the operator keeps of sales at stores: proposed by one, agreed to by another, kept. */
@Service
public class OwnTakes {

    static final String STORE = "store";
    static final String TAKE = "take";
    static final String NOW = "takenow";
    static final String FROM = "begins";
    static final String PLAN = "plan";

    private static final long EXAMPLE_FEN = 10_000;

    private final JdbcClient database;
    private final PlansInForce plans;
    private final Approvals approvals;
    private final NumberSeries numbers;
    private final Clock clock;

    OwnTakes(
            JdbcClient database,
            PlansInForce plans,
            Approvals approvals,
            NumberSeries numbers,
            Clock clock) {
        this.database = database;
        this.plans = plans;
        this.approvals = approvals;
        this.numbers = numbers;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** All that was agreed with a store, what was agreed first first. */
    public List<OwnTake> of(String store) {
        return database.sql(
                        """
                        SELECT t.*, w.agreed AS owner_agreed FROM platform.store_take t
                        LEFT JOIN platform.store_take_word w ON w.place = t.place
                        WHERE t.store_id = ? ORDER BY t.place
                        """)
                .param(store)
                .query((row, number) ->
                        new OwnTake(
                                row.getLong("place"),
                                row.getObject("from_day", LocalDate.class),
                                row.getInt("take_ppm"),
                                row.getString("proposed_by"),
                                row.getString("agreed_by"),
                                row.getObject("agreed_at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime(),
                                word(
                                        row.getBoolean("asks_owner"),
                                        row.getObject("owner_agreed", Boolean.class))))
                .list();
    }

    private static OwnersWord word(boolean asked, @Nullable Boolean agreed) {
        if (!asked) {
            return OwnersWord.NOT_ASKED;
        }
        if (agreed == null) {
            return OwnersWord.WAITING;
        }
        return agreed ? OwnersWord.AGREED : OwnersWord.DECLINED;
    }

    /**
     * What becomes of 100.00 at a store that sells an offer, under takes that wait for the owner's
     * word; by place.
     */
    public Map<Long, StoreShare> waiting(String store, String offer) {
        Map<Long, StoreShare> waiting = new TreeMap<>();
        plans.offer(offer)
                .map(OfferInForce::terms)
                .ifPresent(terms ->
                        of(store).stream()
                                .filter(take -> take.word() == OwnersWord.WAITING)
                                .forEach(take ->
                                        waiting.put(
                                                take.place(),
                                                StoreShare.of(
                                                        EXAMPLE_FEN, terms, take.takePpm()))));
        return waiting;
    }

    /** Whether a take waits for the owner's word. */
    public boolean waits(String store) {
        return of(store).stream().anyMatch(take -> take.word() == OwnersWord.WAITING);
    }

    /**
     * The owner's word on a take of his store; it is said once, and stays.
     *
     * @return what stands now; empty where there is no such take, or he is not asked
     */
    public Optional<OwnersWord> say(String store, long place, boolean agreed, String owner) {
        database.sql(
                        """
                        INSERT INTO platform.store_take_word (place, agreed, by, at)
                        SELECT place, ?, ?, ? FROM platform.store_take
                        WHERE store_id = ? AND place = ? AND asks_owner
                        ON CONFLICT (place) DO NOTHING
                        """)
                .params(agreed, owner, OffsetDateTime.now(clock), store, place)
                .update();
        return of(store).stream()
                .filter(take -> take.place() == place && take.word() != OwnersWord.NOT_ASKED)
                .map(OwnTake::word)
                .findFirst();
    }

    /** What of a sale at this moment the store is owed: the supply of the order's line. */
    public long supplyFen(String store, long amountFen) {
        return TakeRules.supplyFen(amountFen, takePpm(store));
    }

    /**
     * The same as a sum, by the plan too: what the store is owed whatever the buyer pays less.
     *
     * @param offer that its till sells
     */
    public long owedFen(String store, String offer, long amountFen) {
        int costPpm = costPpm(store);
        return Exact.shareFloor(
                amountFen,
                costPpm == TakeRules.BY_PLAN
                        ? plans.offer(offer).orElseThrow().terms().split().costPpm()
                        : costPpm);
    }

    /**
     * What part of a sale at this moment the store is owed, {@link TakeRules#BY_PLAN} by the plan.
     */
    public int costPpm(String store) {
        return TakeRules.costPpm(takePpm(store));
    }

    /** The take that holds today, {@link TakeRules#BY_PLAN} where the plan says. */
    int takePpm(String store) {
        return TakeRules.inForcePpm(of(store), today());
    }

    /** What becomes of 100.00 at a store that sells an offer; empty where no plan has it. */
    public Optional<StoreShare> example(String store, String offer) {
        return plans.offer(offer)
                .map(OfferInForce::terms)
                .map(terms -> StoreShare.of(EXAMPLE_FEN, terms, takePpm(store)));
    }

    /** By offer that a till may sell, the least take that can be agreed to. */
    public Map<String, Integer> leastByOffer() {
        Map<String, Integer> least = new TreeMap<>();
        plans.all().stream()
                .filter(programme -> programme.plan().block(StoreTerms.class).isPresent())
                .flatMap(programme -> programme.plan().offers().stream())
                .filter(offer -> offer.settle().isZero())
                .forEach(offer -> least.put(offer.id(), TakeRules.leastPpm(offer.split())));
        return least;
    }

    /**
     * Why a store may not sell an offer: less is agreed, today or for later, than its shares need.
     */
    public Optional<Fault> against(String store, OfferTerms offer) {
        int least = TakeRules.leastPpm(offer.split());
        List<OwnTake> all = of(store);
        boolean now = below(TakeRules.inForcePpm(all, today()), least);
        boolean later =
                all.stream()
                        .filter(take -> take.from().isAfter(today()))
                        .anyMatch(take -> below(take.takePpm(), least));
        return now || later
                ? Optional.of(
                        Fault.at(
                                "offer",
                                "conditions.problem.offer",
                                offer.id() + " " + Figures.rate(least)))
                : Optional.empty();
    }

    private static boolean below(int takePpm, int leastPpm) {
        return takePpm != TakeRules.BY_PLAN && takePpm < leastPpm;
    }

    /** Why a take cannot be agreed with a store; empty where it can. */
    Optional<Fault> tooLow(String store, int takePpm) {
        Map<String, Integer> least = leastByOffer();
        String offer = offer(store);
        boolean fits =
                takePpm == TakeRules.BY_PLAN
                        || least.entrySet().stream()
                                .filter(one -> offer.isEmpty() || one.getKey().equals(offer))
                                .anyMatch(one -> takePpm >= one.getValue());
        return fits
                ? Optional.empty()
                : Optional.of(Fault.at("take", "conditions.problem.takeLow", written(least)));
    }

    private static String written(Map<String, Integer> least) {
        return least.entrySet().stream()
                .map(one -> one.getKey() + " " + Figures.rate(one.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** What a store's till sells; empty before it is opened. */
    private String offer(String store) {
        return database.sql("SELECT offer FROM platform.store WHERE store_id = ?")
                .param(store)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /**
     * Proposes a take; another person has to agree.
     *
     * @throws org.tidemark.server.web.forms.FormRefusedException where it is none, or too low
     */
    public ApprovalAnswer propose(String store, OwnTakeForm form, String by) {
        Problems.of(form.faults(today())).orRefuse();
        tooLow(store, form.takePpm()).ifPresent(fault -> Problems.of(List.of(fault)).orRefuse());
        return approvals.propose(
                new Proposal(
                        ApprovalAction.STORE_TAKE,
                        new Wanted.OfPlatform(
                                numbers.next("st"),
                                new TreeMap<>(
                                        Map.of(
                                                STORE,
                                                store,
                                                TAKE,
                                                named(form.takePpm()),
                                                NOW,
                                                named(takePpm(store)),
                                                FROM,
                                                form.day().toString())),
                                new TreeMap<>(Map.of(TAKE, Integer.toString(form.takePpm())))),
                        store,
                        0,
                        form.reason(),
                        by));
    }

    /** Whether what the operator keeps today is still what a proposal shows. */
    boolean isNow(String store, String shown) {
        return named(takePpm(store)).equals(shown);
    }

    private static String named(int takePpm) {
        return takePpm == TakeRules.BY_PLAN ? PLAN : Figures.rate(takePpm);
    }

    /** Keeps what two people want. */
    void put(String store, LocalDate from, int takePpm, String proposedBy, String agreedBy) {
        database.sql(
                        """
                        INSERT INTO platform.store_take
                            (store_id, from_day, take_ppm, proposed_by, agreed_by, agreed_at,
                             asks_owner)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        store,
                        from,
                        takePpm,
                        proposedBy,
                        agreedBy,
                        OffsetDateTime.now(clock),
                        asksOwner(store, from, takePpm))
                .update();
    }

    /** Whether it would be more than on its day otherwise; so it is where nobody can say. */
    private boolean asksOwner(String store, LocalDate from, int takePpm) {
        int before = TakeRules.inForcePpm(of(store), from);
        return plans.offer(offer(store))
                .map(offer -> TakeRules.byPlanPpm(offer.terms().split()))
                .map(byPlan -> TakeRules.isWorse(takePpm, before, byPlan))
                .orElse(true);
    }
}
