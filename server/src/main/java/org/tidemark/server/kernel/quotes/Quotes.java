package org.tidemark.server.kernel.quotes;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.tidemark.engine.LedgerQuotes;
import org.tidemark.engine.LedgerQuotes.Earned;
import org.tidemark.engine.LedgerQuotes.Redemption;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Outcome.Rejected;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.CommandRules;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;
import org.tidemark.server.kernel.ledger.AsOf;
import org.tidemark.server.kernel.ledger.LedgerGateway;
import org.tidemark.server.kernel.ledger.Waiting;
import org.tidemark.server.kernel.quotes.OrderQuote.Earning;

/** Asks the engine what a command would come to. */
@Service
public final class Quotes {

    private final LedgerGateway ledger;
    private final Clock clock;

    Quotes(LedgerGateway ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What an order would earn now.
     *
     * @throws org.tidemark.engine.command.InvalidCommandException when a field is what no ledger
     *     takes
     */
    public AsOf<OrderQuote> order(Command.Order order) {
        AsOf<List<OrderQuote>> one = orders(List.of(order));
        return new AsOf<>(one.seq(), one.value().getFirst());
    }

    /** What each of several orders would earn now, alone, in one question and of one moment. */
    public AsOf<List<OrderQuote>> orders(List<Command.Order> orders) {
        orders.forEach(CommandRules::check);
        Timestamp now = now();
        return Waiting.on(
                ledger.read(
                        view -> orders.stream().map(order -> order(view, order, now)).toList()));
    }

    private Timestamp now() {
        return Timestamp.of(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
    }

    /** What an order of one offer would earn somebody who has bought nothing before. */
    public OrderQuote newcomer(String offer, long amountFen) {
        Command.Order order =
                new Command.Order(
                        Header.of("quote", now()),
                        Command.NONE,
                        List.of(new Command.OrderLine(offer, amountFen, 0)),
                        0,
                        List.of(),
                        Command.NONE,
                        Command.NO_REGION);
        return Waiting.on(ledger.read(view -> told(view, view.quotes().newcomer(order)))).value();
    }

    private static OrderQuote order(LedgerView view, Command.Order order, Timestamp now) {
        return told(view, view.quotes().order((Command.Order) order.at(now)));
    }

    private static OrderQuote told(LedgerView view, LedgerQuotes.OrderQuote quote) {
        return new OrderQuote(
                quote.outcome(),
                view.currency(),
                quote.earned().stream().map(one -> earning(view, one)).toList());
    }

    private static Earning earning(LedgerView view, Earned earned) {
        int programme = earned.programme();
        return new Earning(
                view.programmeId(programme),
                view.plan(programme).title(),
                view.hasPool(programme),
                earned.eligibleFen(),
                earned.mintedMicro(),
                earned.facts(),
                earned.offers());
    }

    /**
     * What a member's redemption would pay now.
     *
     * @throws org.tidemark.engine.command.InvalidCommandException when a field is what no ledger
     *     takes
     */
    public AsOf<RedemptionQuote> redemption(Command.Redeem redeem) {
        CommandRules.check(redeem);
        return Waiting.on(
                ledger.read(view -> {
                    var quote = view.quotes().redemption(redeem);
                    return redemption(
                            view, quote.outcome(), quote.pointsMicro(), quote.redemption());
                }));
    }

    /** What so many of the points in circulation would pay now, whoever holds them. */
    public AsOf<RedemptionQuote> cash(String programme, long pointsMicro) {
        return Waiting.on(
                ledger.read(view -> {
                    Outcome outcome = refusePoints(view, programme, pointsMicro);
                    return outcome.accepted()
                            ? redemption(
                                    view,
                                    outcome,
                                    pointsMicro,
                                    view.quotes()
                                            .cashFor(view.programmeIndex(programme), pointsMicro))
                            : redemption(view, outcome, 0, new Redemption(0, 0));
                }));
    }

    /**
     * What each of several holdings would pay now, alone, in fen; 0 for more points than there are.
     * In one question and of one moment.
     */
    public AsOf<List<Long>> payouts(String programme, List<Long> micropoints) {
        List<Long> asked = List.copyOf(micropoints);
        return Waiting.on(
                ledger.read(view ->
                        asked.stream()
                                .map(points ->
                                        refusePoints(view, programme, points).accepted()
                                                ? view.quotes()
                                                        .cashFor(
                                                                view.programmeIndex(programme),
                                                                points)
                                                        .payoutFen()
                                                : 0L)
                                .toList()));
    }

    /** How many points it would take now to be paid so much. */
    public AsOf<PointsQuote> points(String programme, long cashFen) {
        return Waiting.on(
                ledger.read(view -> {
                    Outcome outcome =
                            refuse(view, programme, cashFen, ReasonKey.AMOUNT_NOT_POSITIVE);
                    OptionalLong points =
                            outcome.accepted()
                                    ? view.quotes()
                                            .pointsForCash(view.programmeIndex(programme), cashFen)
                                    : OptionalLong.empty();
                    return new PointsQuote(outcome, cashFen, points);
                }));
    }

    private static RedemptionQuote redemption(
            LedgerView view, Outcome outcome, long pointsMicro, Redemption redemption) {
        return new RedemptionQuote(
                outcome,
                view.currency(),
                pointsMicro,
                redemption.grossFen(),
                redemption.payoutFen());
    }

    private static Outcome refusePoints(LedgerView view, String programme, long pointsMicro) {
        Outcome refusal = refuse(view, programme, pointsMicro, ReasonKey.POINTS_NOT_POSITIVE);
        if (!refusal.accepted()) {
            return refusal;
        }
        long supply = view.pool(view.programmeIndex(programme)).supplyMicro();
        return pointsMicro <= supply
                ? refusal
                : new Rejected(
                        Refusal.INSUFFICIENT_POINTS,
                        RefusalReason.of(
                                ReasonKey.POINTS_CIRCULATING, Argument.micropoints(supply)));
    }

    private static Outcome refuse(LedgerView view, String id, long amount, ReasonKey nothing) {
        Argument name = Argument.name(Argument.Thing.PROGRAMME, id);
        int programme = view.programmeIndex(id);
        if (programme < 0) {
            return new Rejected(
                    Refusal.UNKNOWN_PROGRAMME, RefusalReason.of(ReasonKey.UNKNOWN, name));
        }
        if (!view.hasPool(programme)) {
            return new Rejected(Refusal.NO_POOL, RefusalReason.of(ReasonKey.NO_POOL, name));
        }
        return amount > 0
                ? Outcome.Accepted.INSTANCE
                : new Rejected(Refusal.BAD_AMOUNT, RefusalReason.of(nothing));
    }
}
