package org.tidemark.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.PoolBook;
import org.tidemark.engine.command.Command.Order;
import org.tidemark.engine.mechanism.Pool;
import org.tidemark.engine.money.Exact;

/**
 * What a command would yield at this moment, computed by the rules themselves: never better than
 * the execution at the same sequence. Quotes change nothing and hold for nothing but this moment.
 */
public final class Quotes {

    private final Book book;
    private final Programmes programmes;
    private final OrderCommands orders;

    Quotes(Book book, Programmes programmes, OrderCommands orders) {
        this.book = book;
        this.programmes = programmes;
        this.orders = orders;
    }

    /**
     * What an order would earn in one programme.
     *
     * @param eligibleFen what of the paid amount is eligible for points
     * @param mintedMicro micropoints handed out, rounded down
     */
    public record Minting(int programme, long eligibleFen, long mintedMicro) {}

    /**
     * What a redemption would come to: gross value and payout after retention, both rounded down.
     */
    public record Redemption(long grossFen, long payoutFen) {}

    /**
     * The points that an order would earn, by programme in order of first appearance.
     *
     * @return empty when the order would be refused, or earns in no programme
     * @throws LedgerException.Capacity when the ledger's numbers could not hold it
     */
    public List<Minting> pointsFor(Order order) {
        List<Minting> quotes = new ArrayList<>();
        orders.quote(
                order,
                share ->
                        quotes.add(
                                new Minting(
                                        share.programme().number(),
                                        share.eligibleFen(),
                                        share.mintedMicro())));
        return quotes;
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
        long gross = pool.grossForPayoutCeil(cashFen);
        if (gross < 0 || gross > state.reserveFen() || state.supplyMicro() == 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Exact.mulDivCeil(gross, state.supplyMicro(), state.reserveFen()));
    }
}
