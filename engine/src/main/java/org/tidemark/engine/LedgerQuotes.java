package org.tidemark.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.PoolBook;
import org.tidemark.engine.command.Command.Order;
import org.tidemark.engine.command.Command.Redeem;
import org.tidemark.engine.fact.Fact;
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

    LedgerQuotes(Book book, Programmes programmes, OrderCommands orders, PoolCommands pools) {
        this.book = book;
        this.programmes = programmes;
        this.orders = orders;
        this.pools = pools;
    }

    /**
     * What an order would earn its buyer in one programme.
     *
     * @param eligibleFen what of the paid amount is eligible for points
     * @param mintedMicro micropoints handed out, rounded down
     * @param facts what the mechanisms would give besides, those above 0, rounded down
     */
    public record Earned(int programme, long eligibleFen, long mintedMicro, List<Fact> facts) {

        public Earned {
            facts = List.copyOf(facts);
        }

        static Earned of(OrderWork order, ProgrammeShare share) {
            Programme programme = share.programme();
            return new Earned(
                    programme.number(),
                    share.eligibleFen(),
                    share.mintedMicro(),
                    programme.foretell(order, share));
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
        Pool pool = programmes.get(programme).pool();
        PoolBook state = book.programme(programme).pool();
        if (cashFen > state.reserveFen()) {
            return OptionalLong.empty();
        }
        long gross = pool.grossForPayoutCeil(cashFen);
        if (gross < 0 || gross > state.reserveFen() || state.supplyMicro() == 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Exact.mulDivCeil(gross, state.supplyMicro(), state.reserveFen()));
    }
}
