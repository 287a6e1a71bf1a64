package org.tidemark.engine.property;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.Event.PoolAfter;
import org.tidemark.engine.fixture.Event.PositionAfter;
import org.tidemark.engine.plan.PoolTerms;

/** Follows pools and positions from event to event, and reads each event as a step of a pool. */
final class PoolWatch {

    private static final BigInteger ONE_PPM = BigInteger.valueOf(1_000_000);

    private final LedgerView view;
    private final Map<String, PoolFigures> pools = new HashMap<>();
    private final Map<String, PoolFigures> beforeTheLastBurn = new HashMap<>();
    private final Map<String, PositionAfter> positions = new HashMap<>();

    private final ContributionOracle contributions;

    PoolWatch(LedgerView view) {
        this.view = view;
        contributions = new ContributionOracle(view);
    }

    /** The pools by programme number, as they are now. */
    Map<Integer, PoolFigures> pools() {
        Map<Integer, PoolFigures> byNumber = new HashMap<>();
        for (int programme = 0; programme < view.programmeCount(); programme++) {
            if (view.hasPool(programme)) {
                byNumber.put(programme, pool(view.programmeId(programme)));
            }
        }
        return byNumber;
    }

    private PoolFigures pool(String programme) {
        return pools.computeIfAbsent(
                programme, id -> PoolFigures.untouched(terms(id).issuePriceFen()));
    }

    private PoolTerms terms(String programme) {
        return view.plan(view.programmeIndex(programme)).block(PoolTerms.class).orElseThrow();
    }

    /** A position as it is now; all zero where no event has told of one. */
    PositionAfter position(String programme, String member) {
        return positions.getOrDefault(
                programme + " " + member, new PositionAfter(programme, member, 0, 0, 0, 0, 1));
    }

    /**
     * The steps of an event, one for each pool it changed; and goes on to what is after it.
     *
     * @param later the events of the command that follow
     */
    List<PoolStep> follow(
            Command command,
            Event event,
            List<Event> later,
            Map<Integer, MintOracle.Expected> expected) {
        List<PoolStep> steps = new ArrayList<>();
        for (PoolAfter told : event.pools()) {
            PoolFigures before = pool(told.programme());
            PoolFigures after = before.with(big(told.reserveFen()), big(told.supplyMicro()));
            boolean sweptAfter = isSweptNext(later, told.programme());
            steps.add(step(command, event, told.programme(), before, after, sweptAfter, expected));
            if (event.type() != EventType.SWEPT) {
                beforeTheLastBurn.put(told.programme(), before);
            }
            pools.put(told.programme(), after);
        }
        event.positions()
                .forEach(told -> positions.put(told.programme() + " " + told.member(), told));
        if (command instanceof Command.Order order && event.type() == EventType.ORDER_SETTLED) {
            contributions.settled(order, event);
        }
        return steps;
    }

    /** Whether the next event of the programme is a sweep. */
    private static boolean isSweptNext(List<Event> later, String programme) {
        return later.stream()
                .filter(event -> programme.equals(event.programme()))
                .findFirst()
                .filter(event -> event.type() == EventType.SWEPT)
                .isPresent();
    }

    /** Every pool at the end of an accepted command. */
    List<PoolStep> atRest(Command command) {
        if (command instanceof Command.Reverse reverse) {
            contributions.reversed(reverse);
        }
        List<PoolStep> steps = new ArrayList<>();
        pools.forEach((programme, pool) ->
                steps.add(new PoolStep.Rest(pool, holdings(programme, member -> true))));
        return steps;
    }

    private List<Holding> holdings(String programme, Predicate<String> of) {
        return positions.values().stream()
                .filter(position -> position.programme().equals(programme))
                .filter(position -> position.pointsMicro() > 0 && of.test(position.member()))
                .map(this::holding)
                .toList();
    }

    private Holding holding(PositionAfter position) {
        return new Holding(
                view.memberIndex(position.member()),
                room(position.programme(), position.member()),
                big(position.pointsMicro()));
    }

    private PoolStep step(
            Command command,
            Event event,
            String programme,
            PoolFigures before,
            PoolFigures after,
            boolean sweptAfter,
            Map<Integer, MintOracle.Expected> expected) {
        String money = view.currency();
        BigInteger pool = big(event.moved("pool:" + programme, money));
        BigInteger orphaned = big(event.moved("orphan:" + programme, money));
        BigInteger points = big(event.moved("member:" + event.member(), "points:" + programme));
        return switch (event.type()) {
            case ORDER_SETTLED ->
                    new PoolStep.Minting(
                            before,
                            after,
                            pool,
                            expected.get(view.programmeIndex(programme)).value(),
                            points);
            case GRANTED ->
                    new PoolStep.Minting(
                            before, after, pool, big(((Command.Grant) command).valueFen()), points);
            case REDEEMED ->
                    new PoolStep.Redemption(
                            before,
                            after,
                            points.negate(),
                            big(event.details().get(Detail.GROSS)),
                            big(event.moved("member:" + event.member(), money)),
                            orphaned,
                            terms(programme).retentionPpm(),
                            sweptAfter);
            case SWEPT ->
                    new PoolStep.Sweep(
                            before,
                            after,
                            beforeTheLastBurn.get(programme),
                            holding(position(programme, event.member())),
                            holdings(programme, member -> !member.equals(event.member())),
                            big(event.details().get(Detail.GROSS)),
                            big(event.moved("member:" + event.member(), money)),
                            orphaned,
                            terms(programme).retentionPpm(),
                            sweptAfter);
            case CAP_EXIT ->
                    new PoolStep.Exit(
                            before,
                            after,
                            holding(position(programme, event.member())),
                            holdings(programme, member -> !member.equals(event.member())),
                            big(event.details().get(Detail.GROSS)),
                            big(event.moved("member:" + event.member(), money)),
                            orphaned,
                            terms(programme).retentionPpm(),
                            sweptAfter);
            case ORDER_REVERSED ->
                    new PoolStep.Reversal(
                            before,
                            after,
                            contributions.part((Command.Reverse) command, programme),
                            points.negate(),
                            pool.add(orphaned).negate(),
                            orphaned,
                            sweptAfter);
            default -> new PoolStep.Inflow(before, after, pool);
        };
    }

    private BigInteger room(String programme, String member) {
        PositionAfter position = position(programme, member);
        return big(position.spendFen())
                .multiply(big(terms(programme).cap().multiplePpm()))
                .divide(ONE_PPM)
                .subtract(big(position.realisedFen()));
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
