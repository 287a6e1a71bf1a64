package org.tidemark.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.StateCodec;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.plan.PlanReader;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.Argument.Thing;
import org.tidemark.engine.reason.ReasonKey;

/**
 * One operator's whole book: takes commands one by one and gives outcomes, a pure function of the
 * commands in their order (SPEC section 5). Not for use by more than one thread.
 *
 * <p>A refused command changes nothing. A {@link LedgerException.Capacity} changes nothing either
 * and pins nothing. After any other exception the ledger is broken and takes no further command.
 */
public final class Ledger {

    private static final int STATE_VERSION = 4;

    /** The last version without the account of tax, which began with nothing. */
    private static final int WITHOUT_TAX = 3;

    private final Archive archive;
    private final Book book = new Book();
    private final Programmes programmes = new Programmes(book);
    private final EventWriter events = new EventWriter(book);
    private final Capacity capacity = new Capacity();
    private final PlanCommands plans;
    private final PeopleCommands people;
    private final OrderCommands orders;
    private final ReverseCommands reversals;
    private final PoolCommands pools;
    private final MoneyCommands money;
    private final TaxCommands tax;
    private final RewardCommands rewards;
    private final DayCommands days;
    private final LedgerView view;
    private Timestamp lastAt = Timestamp.EARLIEST;
    private boolean broken;
    private long changes; // since this ledger was opened

    /**
     * An empty ledger that reads plans with that reader and keeps what grows without end in that
     * archive.
     */
    public Ledger(PlanReader reader, Archive archive) {
        this.archive = archive;
        plans = new PlanCommands(reader, book, programmes, events);
        people = new PeopleCommands(book, events);
        orders = new OrderCommands(book, programmes, events, archive, capacity);
        reversals = new ReverseCommands(programmes, events, archive);
        pools = new PoolCommands(book, programmes, events, capacity);
        money = new MoneyCommands(book, events, archive, capacity);
        tax = new TaxCommands(book, events);
        rewards = new RewardCommands(book, programmes, events, capacity);
        days = new DayCommands(book, programmes, events, capacity);
        view =
                new LedgerView(
                        this,
                        book,
                        programmes,
                        plans,
                        new LedgerQuotes(book, programmes, orders, pools, plans));
    }

    /**
     * Executes one command.
     *
     * @param sink told of the events as they happen; of nothing when the command is refused
     * @throws LedgerException when the ledger's numbers cannot hold it, or an invariant is broken
     */
    public Outcome execute(Command command, EventSink sink) {
        requireWhole();
        events.direct(sink);
        switch (archive.recall(command)) {
            case SAME -> {
                return Outcome.Duplicate.INSTANCE;
            }
            case OTHER -> {
                return Refusals.refuse(
                        Refusal.ID_CONFLICT,
                        ReasonKey.ID_USED,
                        Argument.name(Thing.COMMAND, command.id()));
            }
            case NEW -> {}
        }
        return guarded(() -> {
            Outcome outcome =
                    command.at().epochMicros() < lastAt.epochMicros()
                            ? outOfOrder(command)
                            : dispatch(command);
            archive.remember(command);
            if (outcome.accepted()) {
                lastAt = command.at();
            }
            return outcome;
        });
    }

    /** Adopts a plan outside the stream of commands: it has no id and no time (SPEC 5.0). */
    public Outcome adopt(String planText, EventSink sink) {
        requireWhole();
        events.direct(sink);
        return guarded(() -> plans.adopt(planText));
    }

    private void requireWhole() {
        if (broken) {
            throw new LedgerException.Broken(
                    "this ledger broke at an earlier command and takes no more");
        }
    }

    /** The ledger counts as broken until the action has done all its work, or nothing at all. */
    private Outcome guarded(Supplier<Outcome> action) {
        broken = true;
        try {
            Outcome outcome = action.get();
            broken = false;
            changes++;
            return outcome;
        } catch (LedgerException.Capacity e) {
            broken = false;
            throw e;
        }
    }

    private Outcome outOfOrder(Command command) {
        return Refusals.refuse(
                Refusal.OUT_OF_ORDER,
                ReasonKey.OUT_OF_ORDER,
                Argument.time(command.at().toOffsetDateTime()),
                Argument.time(lastAt.toOffsetDateTime()));
    }

    private Outcome dispatch(Command command) {
        return switch (command) {
            case Command.Order order -> orders.order(order);
            case Command.Redeem redeem -> pools.redeem(redeem);
            case Command.Reverse reverse -> reversals.reverse(reverse);
            case Command.Enrol enrol -> people.enrol(enrol);
            case Command.Verify verify -> people.verify(verify);
            case Command.Move move -> people.move(move);
            case Command.RegisterStore store -> people.registerStore(store);
            case Command.RegisterSupplier supplier -> people.registerSupplier(supplier);
            case Command.AdoptPlan adopt -> plans.adopt(adopt.plan());
            case Command.Inject inject -> pools.inject(inject);
            case Command.ReleaseOrphan release -> pools.releaseOrphan(release);
            case Command.Pause pause -> pools.pause(pause.programme(), true);
            case Command.Resume resume -> pools.pause(resume.programme(), false);
            case Command.Grant grant -> pools.grant(grant);
            case Command.Hold hold -> money.hold(hold);
            case Command.Release release -> money.release(release);
            case Command.Capture capture -> money.capture(capture.hold());
            case Command.VoidHold voided -> money.voidHold(voided.hold());
            case Command.Fund fund -> money.fund(fund);
            case Command.PayStore payStore -> money.payStore(payStore);
            case Command.PaySupplier paySupplier -> money.paySupplier(paySupplier);
            case Command.WithholdTax withhold -> tax.withhold(withhold);
            case Command.ReturnTax back -> tax.giveBack(back);
            case Command.PayTax payTax -> tax.pay(payTax);
            case Command.AppointAgent appoint -> rewards.appointAgent(appoint);
            case Command.AppointLeader appoint -> rewards.appointLeader(appoint);
            case Command.SetWeight set -> rewards.setWeight(set);
            case Command.IssueCoins issue -> rewards.issueCoins(issue);
            case Command.GrantShares grant -> rewards.grantShares(grant);
            case Command.DepositAdIncome deposit -> days.depositAdIncome(deposit);
            case Command.CompleteTasks complete -> days.completeTasks(complete);
            case Command.CheckIn checkIn -> days.checkIn(checkIn);
            case Command.CloseDay close -> days.closeDay(close);
        };
    }

    /**
     * Reads what the orders of a batch are going to need, so that it is at hand when they are
     * executed: the misses of one overlap with those of the others. Changes nothing; a batch of 32
     * to 128 does best.
     *
     * @return of no meaning; it keeps the reads ahead from being optimised away
     */
    public long prefetch(List<? extends Command> batch) {
        return orders.prefetch(batch);
    }

    /** What the ledger knows; only for the thread that executes. */
    public LedgerView view() {
        return view;
    }

    /** How many commands were executed since it was opened; figures that are kept go by it. */
    long changes() {
        return changes;
    }

    /** Time of the last accepted command, {@link Timestamp#EARLIEST} before the first. */
    Timestamp lastAt() {
        return lastAt;
    }

    /** Writes the whole state: the same history gives the same bytes. */
    public void save(DataOutput out) throws IOException {
        requireWhole();
        StateCodec.writeSigned(out, STATE_VERSION);
        StateCodec.writeSigned(out, lastAt.epochMicros());
        StateCodec.writeSigned(out, lastAt.offsetSeconds());
        StateCodec.writeSigned(out, capacity.passedFen());
        book.save(out);
        for (int programme = 0; programme < programmes.count(); programme++) {
            StateCodec.writeText(out, programmes.get(programme).planText());
        }
    }

    /**
     * A ledger with the state that {@link #save} wrote.
     *
     * @throws LedgerException.UnreadableState when it is not such a state
     */
    public static Ledger load(PlanReader reader, Archive archive, DataInput in) throws IOException {
        try {
            return read(reader, archive, in);
        } catch (LedgerException.UnreadableState e) {
            throw e;
        } catch (RuntimeException e) {
            // Damaged numbers fail in many ways: as an index, as a length, as a sum.
            throw new LedgerException.UnreadableState("saved state is damaged: " + e);
        }
    }

    private static Ledger read(PlanReader reader, Archive archive, DataInput in)
            throws IOException {
        int version = StateCodec.readInt(in);
        if (version != STATE_VERSION && version != WITHOUT_TAX) {
            throw new LedgerException.UnreadableState(
                    "saved state of version "
                            + version
                            + "; this engine reads version "
                            + STATE_VERSION);
        }
        Ledger ledger = new Ledger(reader, archive);
        ledger.lastAt = new Timestamp(StateCodec.readSigned(in), StateCodec.readInt(in));
        ledger.capacity.restore(StateCodec.readSigned(in));
        ledger.book.load(in, version != WITHOUT_TAX);
        for (int programme = 0; programme < ledger.book.programmeCount(); programme++) {
            ledger.plans.restore(programme, StateCodec.readText(in));
            if (ledger.programmes.get(programme).hasPool()) {
                ledger.programmes.get(programme).pool().orderPositions();
            }
        }
        return ledger;
    }
}
