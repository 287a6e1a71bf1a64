package org.tidemark.server.trade.coupons;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.members.StandingView;
import org.tidemark.server.trade.catalogue.Catalogue;
import org.tidemark.server.trade.catalogue.GoodsPlace;
import org.tidemark.server.web.site.PublishedStage;

/** What is taken off: the kinds in memory, coupons of members and their uses from the database. */
@Service
class Coupons implements CouponFacts, Job {

    private static final Duration EVERY = Duration.ofSeconds(30);

    private final CouponStore store;
    private final CouponRows rows;
    private final Catalogue catalogue;
    private final Members members;
    private final Clock clock;
    private volatile List<CouponKind> current;

    Coupons(CouponStore store, CouponRows rows, Catalogue catalogue, Members members, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.catalogue = catalogue;
        this.members = members;
        this.clock = clock;
        this.current = store.all();
    }

    /** Today, by the ledger's zone. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Those that are published and not over. */
    List<CouponKind> inForce() {
        LocalDate today = today();
        return current.stream()
                .filter(kind ->
                        kind.stage(today) == PublishedStage.RUNNING
                                || kind.stage(today) == PublishedStage.TO_COME)
                .toList();
    }

    /** Those of a way of which one is given, or taken off, now. */
    List<CouponKind> running(CouponWay way) {
        return running(way, today());
    }

    @Override
    public List<CouponKind> running(CouponWay way, LocalDate day) {
        return current.stream()
                .filter(kind -> kind.way() == way && kind.stage(day) == PublishedStage.RUNNING)
                .toList();
    }

    @Override
    public boolean isLeft(CouponKind kind, String member) {
        return (kind.most() == 0 || store.taken(kind.id()) < kind.most())
                && (kind.mostEach() == 0 || rows.used(kind.id(), member) < kind.mostEach());
    }

    @Override
    public long piecesLeft(CouponKind kind, String member) {
        long all = (long) kind.most() - store.taken(kind.id());
        long his =
                kind.mostEach() == 0 || member.isEmpty()
                        ? all
                        : kind.mostEach() - rows.piecesUsed(kind.id(), member);
        return Math.max(0, Math.min(all, his));
    }

    @Override
    public Set<String> levels(String member) {
        return members.find(member).value().map(MemberView::standings).stream()
                .flatMap(List::stream)
                .flatMap(standing -> level(standing).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<String> level(StandingView standing) {
        return standing.team()
                .map(StandingView.Team::level)
                .filter(name -> !name.isEmpty())
                .map(name -> CouponKind.level(standing.programme(), name));
    }

    @Override
    public Optional<CouponKind> usable(String couponId, String member, LocalDate day) {
        return rows.find(couponId, member)
                .filter(row -> row.usedBy().isEmpty())
                .flatMap(row -> find(row.kindId()))
                .filter(kind -> kind.isHonoured(day));
    }

    @Override
    public Map<String, GoodsPlace> places(Collection<String> skus) {
        return catalogue.places(skus);
    }

    /** A member's coupons, those that were given last first. */
    List<HeldCoupon> of(String member) {
        return rows.of(member).stream()
                .flatMap(row ->
                        find(row.kindId())
                                .map(kind -> new HeldCoupon(row.couponId(), kind, row.usedBy()))
                                .stream())
                .toList();
    }

    /** One of them, whatever became of it. */
    Optional<CouponKind> find(String id) {
        return current.stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .or(() -> store.find(id));
    }

    void refresh() {
        current = store.all();
    }

    @Override
    public String name() {
        return "coupons";
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
