package org.tidemark.plan.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidemark.engine.mechanism.OfferOutlook;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.plan.PlanFacts;
import org.tidemark.plan.economics.Assumptions;
import org.tidemark.plan.economics.OrderFlow;
import org.tidemark.plan.economics.PlanEconomics;

/**
 * What a buyer of an offer is told, in both languages.
 *
 * @param title the programme and the offer
 * @param basis what the figures come from
 * @param lines the whole in three lines, of which the parts are the long form
 * @param parts the questions and their answers, in the order in which they matter
 */
public record Disclosure(
        LocalizedText title, LocalizedText basis, List<Block.Saying> lines, List<Part> parts) {

    private static final double DAYS = 90;
    private static final double DAYS_PER_MONTH = 365.25 / 12;

    public Disclosure {
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
    }

    /**
     * For a plan that does not run yet.
     *
     * @param priceFen an order of this price is taken as the example, above 0
     */
    public static Disclosure of(Plan plan, OfferTerms offer, long priceFen) {
        return of(plan, offer, priceFen, PlanFacts.none());
    }

    /**
     * The same where more is known than the plan says.
     *
     * @param facts what the operator states: {@link PlanFacts#NOTICE_DAYS} is told to the buyer
     */
    public static Disclosure of(Plan plan, OfferTerms offer, long priceFen, PlanFacts facts) {
        return of(plan, offer, priceFen, Optional.empty(), facts, Optional.empty());
    }

    /** For an order in a running programme with a pool: what it gives is what the ledger tells. */
    public static Disclosure of(
            Plan plan, OfferTerms offer, OfferOutlook outlook, RunningFigures running) {
        return of(
                plan,
                offer,
                outlook.paidFen(),
                Optional.of(running),
                PlanFacts.none(),
                Optional.of(outlook));
    }

    /** For an order in a running programme without a pool. */
    public static Disclosure of(Plan plan, OfferTerms offer, OfferOutlook outlook) {
        return of(
                plan,
                offer,
                outlook.paidFen(),
                Optional.empty(),
                PlanFacts.none(),
                Optional.of(outlook));
    }

    /** For a plan that is not in force, in a programme that runs. */
    public static Disclosure of(
            Plan plan, OfferTerms offer, long priceFen, RunningFigures running) {
        return of(plan, offer, priceFen, running, PlanFacts.none());
    }

    /** The same where more is known than plan and figures say. */
    public static Disclosure of(
            Plan plan, OfferTerms offer, long priceFen, RunningFigures running, PlanFacts facts) {
        return of(plan, offer, priceFen, Optional.of(running), facts, Optional.empty());
    }

    private static Disclosure of(
            Plan plan,
            OfferTerms offer,
            long priceFen,
            Optional<RunningFigures> running,
            PlanFacts facts,
            Optional<OfferOutlook> outlook) {
        Assumptions assumptions =
                running.map(Disclosure::assumptions)
                        .orElseGet(() -> Assumptions.usual(LocalDate.EPOCH));
        PlanEconomics economics = PlanEconomics.of(plan, assumptions);
        boolean onlyCoins = outlook.filter(one -> one.paidFen() == 0).isPresent();
        Optional<Subject.Points> points =
                economics.offers().stream()
                        .filter(one -> one.offer().equals(offer.id()) && !onlyCoins)
                        .findFirst()
                        .map(one -> {
                            PoolTerms terms = plan.block(PoolTerms.class).orElseThrow();
                            return new Subject.Points(
                                    terms,
                                    one,
                                    outlook.map(Quote::of)
                                            .orElseGet(
                                                    () -> quote(terms, offer, priceFen, running)));
                        });
        Subject subject =
                new Subject(plan, offer, priceFen, running, economics, facts, points, outlook);
        return new Disclosure(
                Written.say("{0} · {1}", "{0} · {1}", plan.title(), offer.title()),
                basis(subject),
                lines(subject),
                parts(subject));
    }

    private static Quote quote(
            PoolTerms terms, OfferTerms offer, long priceFen, Optional<RunningFigures> running) {
        return running.filter(RunningFigures::hasPrice)
                .map(pool -> Quote.at(pool, terms, offer, priceFen))
                .orElseGet(() -> Quote.atIssuePrice(terms, offer, priceFen));
    }

    private static LocalizedText basis(Subject subject) {
        return subject.running()
                .map(running ->
                        Written.say(
                                "数据取自账本，截至 {0}",
                                "Figures from the books as of {0}", Written.day(running.asOf())))
                .orElse(
                        new LocalizedText(
                                "依方案文件计算；本活动尚无运行数据",
                                "Worked out from the plan; the programme has no record yet"));
    }

    private static List<Block.Saying> lines(Subject subject) {
        return subject.points()
                .map(points ->
                        List.of(
                                OfferPart.line(subject),
                                WaitPart.line(subject, points),
                                CeilingPart.line(points)))
                .orElseGet(() ->
                        List.of(
                                OfferPart.line(subject),
                                GainsPart.line(subject),
                                ReturnPart.line(subject)));
    }

    private static List<Part> parts(Subject subject) {
        Stream<Part> withPoints =
                subject.points().stream()
                        .flatMap(points ->
                                Stream.of(
                                        WaitPart.of(subject, points),
                                        CeilingPart.of(subject, points),
                                        RecordPart.of(subject)));
        Stream<Part> pool =
                subject.points().stream()
                        .flatMap(points ->
                                Stream.of(ExitPart.of(subject, points), PoolPart.of(subject)));
        return Stream.of(
                        Stream.of(OfferPart.of(subject)),
                        withPoints,
                        Stream.of(
                                SplitPart.of(subject),
                                OthersPart.of(subject),
                                GainsPart.of(subject)),
                        pool,
                        Stream.of(
                                ReturnPart.of(subject),
                                ChangePart.of(subject),
                                LimitsPart.of(subject),
                                OperatorPart.of(subject)))
                .flatMap(part -> part)
                .toList();
    }

    /** Orders as they came in the last 90 days, and their growth against the 90 days before. */
    private static Assumptions assumptions(RunningFigures running) {
        Assumptions usual = Assumptions.usual(running.asOf());
        double growth =
                running.ordersBefore90Days() == 0 || running.ordersLast90Days() == 0
                        ? 0
                        : Math.pow(
                                        (double) running.ordersLast90Days()
                                                / running.ordersBefore90Days(),
                                        DAYS_PER_MONTH / DAYS)
                                - 1;
        OrderFlow flow =
                new OrderFlow(
                        Math.max(1, running.totalOrders()),
                        running.ordersLast90Days() / DAYS,
                        growth,
                        running.asOf());
        return new Assumptions(flow, usual.adViewsPerDay(), usual.incomePerThousandViews());
    }
}
