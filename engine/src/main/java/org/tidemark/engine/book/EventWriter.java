package org.tidemark.engine.book;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.money.Exact;

/**
 * The one way to change a balance: posts to the book and tells the sink, and at the end of every
 * event checks what must always hold and is cheap to check (SPEC 6: 1, 2, 3 and 4). A break throws
 * {@link LedgerException.Broken}; the ledger must not be used after that.
 */
public final class EventWriter {

    private final Book book;
    private EventSink sink = EventSink.NOTHING;
    private @Nullable EventType type;

    private long[] sums = new long[Assets.count(1)];
    private int unbalanced;

    private final PendingTerms terms = new PendingTerms();

    private int[] pools = new int[4];
    private long[] pricesFen = new long[4];
    private long[] suppliesMicro = new long[4];
    private int[] epochs = new int[4];
    private int poolCount;

    private int[] positionProgrammes = new int[4];
    private int[] positionMembers = new int[4];
    private int positionCount;

    /** Writes to that book. */
    public EventWriter(Book book) {
        this.book = book;
    }

    /** Events go to that sink from now on. */
    public void direct(EventSink target) {
        sink = target;
    }

    /** An event starts; see {@link EventSink#begin}. */
    public void begin(EventType eventType, int programme, int member) {
        if (type != null) {
            throw new LedgerException.Broken(eventType + " begins before " + type + " has ended");
        }
        type = eventType;
        sink.begin(eventType, programme, member);
    }

    /** A figure that no posting shows. */
    public void detail(Detail detail, long value) {
        sink.detail(detail, value);
    }

    /**
     * Explains the next posting by one more term; see {@link EventSink#term}. One of nothing is
     * left out, but for a limit.
     */
    public void because(Rule rule, long base, long numerator, long denominator) {
        terms.add(rule, base, numerator, denominator);
    }

    /** Explains the next posting by the share of a base at a rate. */
    public void because(Rule rule, long base, long ratePpm) {
        terms.add(rule, base, ratePpm, Exact.ONE_PPM);
    }

    /** Explains the next posting by an amount as it is. */
    public void because(Rule rule, long base) {
        terms.add(rule, base, 1, 1);
    }

    /**
     * Moves an amount into an account, or out of it where negative; zero is left out, with its
     * explanation.
     */
    public void post(long account, int asset, long amount) {
        if (amount == 0) {
            terms.clear();
            return;
        }
        terms.send(sink);
        move(account, asset, amount);
    }

    /**
     * Moves an amount as the other side of the posting that the terms given so far explain: they
     * stay for the next one.
     */
    public void postOtherSide(long account, int asset, long amount) {
        if (amount != 0) {
            move(account, asset, amount);
        }
    }

    private void move(long account, int asset, long amount) {
        if (Assets.isPoints(asset)) {
            touchPoints(
                    Assets.programmeOf(asset), Accounts.kind(account), Accounts.indexOf(account));
        } else if (Accounts.kind(account) == AccountKind.POOL) {
            touchPool(Accounts.programmeOf(account));
        }
        book.apply(account, asset, amount);
        count(asset, amount);
        sink.posting(account, asset, amount);
    }

    /** Posts to an account whatever is missing for the event's money to sum to zero. */
    public void postResidual(long account) {
        post(account, Assets.CURRENCY, Math.negateExact(sums[Assets.CURRENCY]));
    }

    private void count(int asset, long amount) {
        if (asset >= sums.length) {
            sums = Arrays.copyOf(sums, Math.max(asset + 1, sums.length * 2));
        }
        long before = sums[asset];
        long after = Math.addExact(before, amount);
        sums[asset] = after;
        unbalanced += (after == 0 ? 0 : 1) - (before == 0 ? 0 : 1);
    }

    private void touchPoints(int programme, AccountKind kind, int member) {
        touchPool(programme);
        if (kind == AccountKind.MEMBER) {
            touchPosition(programme, member);
        }
    }

    /** The event changes this pool; its state goes to the sink at the end. */
    public void touchPool(int programme) {
        for (int i = 0; i < poolCount; i++) {
            if (pools[i] == programme) {
                return;
            }
        }
        if (poolCount == pools.length) {
            pools = Arrays.copyOf(pools, poolCount * 2);
            pricesFen = Arrays.copyOf(pricesFen, poolCount * 2);
            suppliesMicro = Arrays.copyOf(suppliesMicro, poolCount * 2);
            epochs = Arrays.copyOf(epochs, poolCount * 2);
        }
        PoolBook pool = book.programme(programme).pool();
        pools[poolCount] = programme;
        pricesFen[poolCount] = pool.priceFen();
        suppliesMicro[poolCount] = pool.supplyMicro();
        epochs[poolCount] = pool.epoch();
        poolCount++;
    }

    /** The event changes this position; its state goes to the sink at the end. */
    public void touchPosition(int programme, int member) {
        for (int i = 0; i < positionCount; i++) {
            if (positionProgrammes[i] == programme && positionMembers[i] == member) {
                return;
            }
        }
        if (positionCount == positionProgrammes.length) {
            positionProgrammes = Arrays.copyOf(positionProgrammes, positionCount * 2);
            positionMembers = Arrays.copyOf(positionMembers, positionCount * 2);
        }
        positionProgrammes[positionCount] = programme;
        positionMembers[positionCount] = member;
        positionCount++;
    }

    /**
     * The event is complete: checks it, and tells the sink of the pools and positions it changed.
     */
    public void end() {
        EventType ended = type;
        if (ended == null) {
            throw new LedgerException.Broken("an event ends that has not begun");
        }
        assert terms.isEmpty() : ended + " explains a posting that it does not make";
        if (unbalanced != 0) {
            throw new LedgerException.Broken(
                    "the postings of "
                            + ended.code()
                            + " do not sum to zero: sums by asset "
                            + Arrays.toString(sums));
        }
        for (int i = 0; i < poolCount; i++) {
            endPool(i, ended);
        }
        for (int i = 0; i < positionCount; i++) {
            endPosition(positionProgrammes[i], positionMembers[i]);
        }
        poolCount = 0;
        positionCount = 0;
        type = null;
        sink.end();
    }

    private void endPool(int touched, EventType ended) {
        ProgrammeBook programme = book.programme(pools[touched]);
        PoolBook pool = programme.pool();
        if (pool.supplyMicro() > 0) {
            checkPrice(programme, pricesFen[touched], suppliesMicro[touched], ended);
        }
        boolean emptied = suppliesMicro[touched] > 0 && pool.supplyMicro() == 0;
        if (pool.epoch() != epochs[touched] + (emptied ? 1 : 0)) {
            throw new LedgerException.Broken(
                    "the pool of "
                            + programme.id()
                            + " goes from epoch "
                            + epochs[touched]
                            + " to "
                            + pool.epoch()
                            + " at "
                            + ended.code()
                            + ", from a supply of "
                            + suppliesMicro[touched]
                            + " to "
                            + pool.supplyMicro());
        }
        if (pool.supplyMicro() != -programme.issuerPointsMicro() || pool.supplyMicro() < 0) {
            throw new LedgerException.Broken(
                    "the supply of "
                            + programme.id()
                            + " is "
                            + pool.supplyMicro()
                            + ", its issuer stands at "
                            + programme.issuerPointsMicro());
        }
        if (!pool.conserves(programme.orphanFen())) {
            throw new LedgerException.Broken(
                    "the pool of "
                            + programme.id()
                            + " holds "
                            + pool.reserveFen()
                            + " fen and its orphan "
                            + programme.orphanFen()
                            + ": not what came in less what went out, after "
                            + ended.code());
        }
        sink.pool(pools[touched], pool.reserveFen(), pool.supplyMicro(), pool.displayPriceMicros());
    }

    /** Within an epoch the price never falls, and it begins at or above the issue price. */
    private void checkPrice(
            ProgrammeBook programme, long fenBefore, long supplyBefore, EventType ended) {
        PoolBook pool = programme.pool();
        long microBefore = supplyBefore > 0 ? supplyBefore : PoolBook.MICROPOINTS;
        if (Exact.compareProducts(pool.reserveFen(), microBefore, fenBefore, pool.supplyMicro())
                < 0) {
            throw new LedgerException.Broken(
                    "the price of "
                            + programme.id()
                            + " would fall at "
                            + ended.code()
                            + " from "
                            + fenBefore
                            + "/"
                            + microBefore
                            + " to "
                            + pool.reserveFen()
                            + "/"
                            + pool.supplyMicro());
        }
    }

    /** Tells the sink of a position at once: for an event that changes many, each once. */
    public void reportPosition(int programme, int member) {
        endPosition(programme, member);
    }

    private void endPosition(int programme, int member) {
        Positions positions = book.programme(programme).positions();
        long points = positions.points(member);
        long locked = positions.locked(member);
        if (locked < 0
                || locked > points
                || positions.spend(member) < 0
                || positions.realised(member) < 0) {
            throw new LedgerException.Broken(
                    "position of member "
                            + member
                            + " in programme "
                            + programme
                            + ": points "
                            + points
                            + ", locked "
                            + locked
                            + ", spend "
                            + positions.spend(member)
                            + ", realised "
                            + positions.realised(member));
        }
        sink.position(
                programme,
                member,
                points,
                locked,
                positions.spend(member),
                positions.realised(member),
                positions.cycle(member));
    }
}
