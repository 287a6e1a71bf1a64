package org.tidemark.server.trade.coupons;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.plan.TeamTerms;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.trade.catalogue.Catalogue;
import org.tidemark.server.trade.catalogue.Categories;
import org.tidemark.server.trade.catalogue.Category;
import org.tidemark.server.trade.catalogue.GoodsPlace;
import org.tidemark.server.trade.catalogue.Sku;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.CopyRules;
import org.tidemark.server.web.site.DayRange;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.NumberSeries;

/** Makes kinds of what staff enter, and says what their worst order would leave. */
@Service
class CouponMaking {

    private static final int MOST_GOODS = 10_000;

    private final CouponStore store;
    private final Coupons coupons;
    private final PlansInForce plans;
    private final Catalogue catalogue;
    private final Categories categories;
    private final CopyRules copy;
    private final ObjectProvider<TillGoods> tills;
    private final NumberSeries numbers;
    private final Clock clock;

    CouponMaking(
            CouponStore store,
            Coupons coupons,
            PlansInForce plans,
            Catalogue catalogue,
            Categories categories,
            CopyRules copy,
            ObjectProvider<TillGoods> tills,
            NumberSeries numbers,
            Clock clock) {
        this.store = store;
        this.coupons = coupons;
        this.plans = plans;
        this.catalogue = catalogue;
        this.categories = categories;
        this.copy = copy;
        this.tills = tills;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The levels of all programmes, in order of adoption, lowest first. */
    List<LevelName> levels() {
        List<LevelName> levels = new ArrayList<>();
        plans.all()
                .forEach(plan ->
                        plan.plan()
                                .block(TeamTerms.class)
                                .ifPresent(team ->
                                        team.levels()
                                                .forEach(one ->
                                                        levels.add(
                                                                new LevelName(
                                                                        CouponKind.level(
                                                                                plan.id(),
                                                                                one.name()),
                                                                        plan.plan().title(),
                                                                        one.name())))));
        return levels;
    }

    /**
     * Enters one as proposed.
     *
     * @throws org.tidemark.server.web.forms.FormRefusedException where something is wrong with it
     */
    CouponKind enter(CouponForm form, String by) {
        Problems.of(form.faults(known(form))).orRefuse();
        CouponKind kind =
                new CouponKind(
                        numbers.next("k"),
                        form.name(),
                        form.wayOf().orElseThrow(),
                        form.placeOf(),
                        form.levelOf(),
                        form.value(),
                        form.leastFen(),
                        form.productsOf(),
                        form.categoriesOf(),
                        DayRange.day(form.from()).orElseThrow(),
                        DayRange.day(form.until()).orElseThrow(),
                        form.hours(),
                        form.mostOf(),
                        form.mostEachOf(),
                        form.codeOf(),
                        by,
                        OffsetDateTime.now(clock),
                        "",
                        Optional.empty(),
                        Optional.empty());
        Optional<WorstOrder> worst = worst(kind);
        if (worst.isEmpty()) {
            Problems.whole("coupons.problem.nothing").orRefuse();
        }
        worst.filter(WorstOrder::loses)
                .filter(one -> !form.mayLose())
                .ifPresent(one ->
                        Problems.of(
                                        List.of(
                                                Fault.at(
                                                        "loss",
                                                        "coupons.problem.loses",
                                                        one.title(),
                                                        money(one.check().priceFen()),
                                                        money(-one.leftFen()))))
                                .orRefuse());
        if (!store.enter(kind)) {
            Problems.at("word", "coupons.problem.taken").orRefuse();
        }
        coupons.refresh();
        return kind;
    }

    private String money(long fen) {
        return Figures.money(fen, plans.currency());
    }

    /** What is told of its worst order before somebody agrees, in yuan; empty for no goods. */
    String leaves(CouponKind kind) {
        return worst(kind).map(worst -> new Fen(worst.leftFen()).plain()).orElse("");
    }

    /** What its worst order leaves, with all else that is published now. */
    Optional<WorstOrder> worst(CouponKind kind) {
        List<Sku> skus = catalogue.onSale(MOST_GOODS);
        Map<String, GoodsPlace> places = catalogue.places(skus.stream().map(Sku::skuId).toList());
        List<WorstOrder.Goods> goods = new ArrayList<>();
        for (Sku sku : skus) {
            GoodsPlace place = places.get(sku.skuId());
            if (place != null) {
                plans.offer(sku.offerId())
                        .ifPresent(offer ->
                                goods.add(new WorstOrder.Goods(sku, place, offer.terms().split())));
            }
        }
        if (kind.place() == CouponPlace.TILL) {
            goods.clear();
            tills.stream()
                    .flatMap(one -> one.all().stream())
                    .map(WorstOrder.Goods::ofTill)
                    .forEach(goods::add);
        }
        return WorstOrder.of(
                kind,
                goods,
                coupons.inForce().stream().filter(one -> !one.id().equals(kind.id())).toList());
    }

    private CouponForm.Known known(CouponForm form) {
        Set<String> levels = levels().stream().map(LevelName::kept).collect(Collectors.toSet());
        return new CouponForm.Known(
                coupons.today(),
                levels,
                catalogue.offersOf(form.productsOf()).keySet(),
                categories.tree().stream().map(Category::categoryId).collect(Collectors.toSet()),
                copy::fault);
    }

    /** Gives none of it any more; whether any was to be given. */
    boolean end(CouponKind kind) {
        boolean ended = store.end(kind.id(), coupons.today());
        coupons.refresh();
        return ended;
    }
}
