package org.tidemark.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.PoolBook;
import org.tidemark.engine.command.Command.Grant;
import org.tidemark.engine.command.Command.Inject;
import org.tidemark.engine.command.Command.Order;
import org.tidemark.engine.command.Command.Redeem;
import org.tidemark.engine.command.Command.ReleaseOrphan;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.mechanism.DayRelease;
import org.tidemark.engine.mechanism.Foreseen;
import org.tidemark.engine.mechanism.OfferOutlook;
import org.tidemark.engine.mechanism.OrderWork;
import org.tidemark.engine.mechanism.Pool;
import org.tidemark.engine.mechanism.Programme;
import org.tidemark.engine.mechanism.ProgrammeShare;
import org.tidemark.engine.money.Exact;

/**
 * What a command would yield at this moment, computed by the rules themselves: never better than
 * the execution at the same sequence. LedgerQuotes change nothing and hold for nothing but this
 * moment.
 */
public final class LedgerQuotes {

    private final Book book;
    private final Programmes programmes;
    private final OrderCommands orders;
    private final PoolCommands pools;
    private final PlanCommands plans;

    LedgerQuotes(
            Book book,
            Programmes programmes,
            OrderCommands orders,
            PoolCommands pools,
            PlanCommands plans) {
        this.book = book;
        this.programmes = programmes;
        this.orders = orders;
        this.pools = pools;
        this.plans = plans;
    }

    /**
     * What an order would earn its buyer in one programme.
     *
     * @param eligibleFen what of the paid amount is eligible for points
     * @param mintedMicro micropoints handed out, rounded down
     * @param facts what the mechanisms would give besides, those above 0, rounded down; none for a
     *     newcomer
     * @param offers the same for the lines of each offer, and what they would fetch
     */
    public record Earned(
            int programme,
            long eligibleFen,
            long mintedMicro,
            List<Fact> facts,
            List<OfferOutlook> offers) {

        public Earned {
            facts = List.copyOf(facts);
            offers = List.copyOf(offers);
        }

        static Earned of(OrderWork order, ProgrammeShare share) {
            Programme programme = share.programme();
            return new Earned(
                    programme.number(),
                    share.eligibleFen(),
                    share.mintedMicro(),
                    order.member() == OrderWork.NEWCOMER
                            ? List.of()
                            : programme.foretell(order, share),
                    programme.outlooks(order, share));
        }
    }

    /**
     * What a redemption would come to: gross value and payout after retention, both rounded down.
     */
    public record Redemption(long grossFen, long payoutFen) {}

    /**
     * What would become of an order.
     *
     * @param outcome that it would be accepted, or its refusal
     * @param earned what it would earn, by programme in order of first appearance
     */
    public record OrderQuote(Outcome outcome, List<Earned> earned) {
        public OrderQuote {
            earned = List.copyOf(earned);
        }
    }

    /**
     * What would become of a redemption.
     *
     * @param outcome that it would be accepted, or its refusal
     * @param pointsMicro the points that would be sold, 0 where it would be refused
     * @param redemption what they would come to
     */
    public record RedemptionQuote(Outcome outcome, long pointsMicro, Redemption redemption) {}

    /**
     * What would become of a pool.
     *
     * @param outcome that the command would be accepted, or its refusal
     * @param foreseen what would become of it, empty where it would be refused
     */
    public record PoolQuote(Outcome outcome, Optional<Foreseen> foreseen) {}

    /**
     * What would become of a pool by an injection.
     *
     * @throws LedgerException.Capacity when the ledger's numbers could not hold it
     */
    public PoolQuote injection(Inject command) {
        return foreseen(
                pools.refuseInject(command),
                () -> pool(command.programme()).foresee(command.amountFen()));
    }

    /** What would become of a pool by the release of what had been left over. */
    public PoolQuote release(ReleaseOrphan command) {
        return foreseen(
                pools.refuseRelease(command),
                () -> pool(command.programme()).foresee(command.amountFen()));
    }

    /**
     * What would become of a pool by a grant.
     *
     * @throws LedgerException.Capacity when the ledger's numbers could not hold it
     */
    public PoolQuote grant(Grant command) {
        return foreseen(
                pools.refuseGrant(command),
                () -> {
                    Pool pool = pool(command.programme());
                    return pool.foresee(
                            command.contributionFen(),
                            book.members().names().find(command.member()),
                            pool.mintFor(command.valueFen()),
                            command.basisFen());
                });
    }

    private static PoolQuote foreseen(Outcome outcome, Supplier<Foreseen> after) {
        return new PoolQuote(
                outcome, outcome.accepted() ? Optional.of(after.get()) : Optional.empty());
    }

    private Pool pool(String programme) {
        return programmes.get(book.findProgramme(programme)).pool();
    }

    /**
     * What the close of a day would release in a programme now, to those of a range of members: it
     * passes over them, so ask for some thousands at a time and add up.
     *
     * @return empty where the programme releases nothing
     */
    public Optional<DayRelease> dayRelease(int programme, long epochDay, int from, int to) {
        return programmes.get(programme).due(epochDay, from, to);
    }

    /** What a member would get of it, had he completed the day's tasks. */
    public Optional<DayRelease.Share> shareOf(DayRelease day, int programme, int member) {
        return programmes.get(programme).share(day, member);
    }

    /** Whether minting by orders of that programme could be turned off or on. */
    public Outcome pause(String programme) {
        return pools.refusePause(programme);
    }

    /** Whether the ledger would bring that plan into force. */
    public Outcome adoption(String planText) {
        return plans.refuseAdoption(planText);
    }

    /**
     * What would become of an order.
     *
     * @throws LedgerException.Capacity when the ledger's numbers could not hold it
     */
    public OrderQuote order(Order order) {
        List<Earned> earned = new ArrayList<>();
        Outcome outcome = orders.quote(order, (work, share) -> earned.add(Earned.of(work, share)));
        return new OrderQuote(outcome, earned);
    }

    /**
     * What would become of an order whose buyer is not known yet, paid without coins and wallet: of
     * somebody who has bought nothing before. Its member is not read.
     *
     * @throws LedgerException.Capacity when the ledger's numbers could not hold it
     */
    public OrderQuote newcomer(Order order) {
        List<Earned> earned = new ArrayList<>();
        Outcome outcome =
                orders.quoteNewcomer(order, (work, share) -> earned.add(Earned.of(work, share)));
        return new OrderQuote(outcome, earned);
    }

    /**
     * What an order would earn, by programme in order of first appearance.
     *
     * @return empty when the order would be refused, or earns in no programme
     * @throws LedgerException.Capacity when the ledger's numbers could not hold it
     */
    public List<Earned> pointsFor(Order order) {
        return order(order).earned();
    }

    /** What would become of a redemption. */
    public RedemptionQuote redemption(Redeem command) {
        Outcome outcome = pools.refuseRedeem(command);
        if (!outcome.accepted()) {
            return new RedemptionQuote(outcome, 0, new Redemption(0, 0));
        }
        int programme = book.findProgramme(command.programme());
        int member = book.members().names().find(command.member());
        long points = pools.pointsOf(command, programme, member);
        return new RedemptionQuote(outcome, points, cashFor(programme, points));
    }

    /**
     * The cash for so many micropoints of a programme with a pool; nothing while none are in
     * circulation.
     */
    public Redemption cashFor(int programme, long pointsMicro) {
        long gross = book.programme(programme).pool().valueOfFloor(pointsMicro);
        return new Redemption(gross, programmes.get(programme).pool().payoutFloor(gross));
    }

    /**
     * The least number of micropoints, rounded up, that pays out so much cash; none when no number
     * does.
     */
    public OptionalLong pointsForCash(int programme, long cashFen) {
        PoolBook state = book.programme(programme).pool();
        if (cashFen > state.reserveFen()) {
            return OptionalLong.empty();
        }
        OptionalLong gross =
                programmes.get(programme).pool().retention().grossForPayoutCeil(cashFen);
        if (gross.isEmpty() || gross.getAsLong() > state.reserveFen() || state.supplyMicro() == 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                Exact.mulDivCeil(gross.getAsLong(), state.supplyMicro(), state.reserveFen()));
    }
}
