package org.tidemark.engine.command;

import java.time.LocalDate;
import java.util.List;

/**
 * A command to a ledger (SPEC section 5). Amounts are fen, points micropoints; names are as given.
 */
public sealed interface Command {

    /** The value of an optional name that was not given. */
    String NONE = "";

    /** The value of an amount for which "all that is left" was asked. */
    long ALL = -1;

    /** The value of a region that was not given. */
    int NO_REGION = 0;

    /** What every command has: id, time and who had it done. */
    Header header();

    /** The same command under another head. */
    Command with(Header other);

    /** Id of the command, unique in its ledger. */
    default String id() {
        return header().id();
    }

    /** When it happens. */
    default Timestamp at() {
        return header().at();
    }

    /** Who had it done, {@link By#NOBODY} where it was not said (SPEC 5.0). */
    default By by() {
        return header().by();
    }

    /**
     * The same command at another time: platforms stamp the time, it is not part of the content
     * there.
     */
    default Command at(Timestamp other) {
        return with(header().at(other));
    }

    /** Opens a programme or brings a new version of its plan into force (SPEC 5.0). */
    record AdoptPlan(Header header, String plan) implements Command {
        @Override
        public Command with(Header other) {
            return new AdoptPlan(other, plan);
        }
    }

    /** Brings a member in (SPEC 5.1). Region: a GB/T 2260 code of two, four or six digits. */
    record Enrol(Header header, String member, String sponsor, int region, boolean verified)
            implements Command {
        @Override
        public Command with(Header other) {
            return new Enrol(other, member, sponsor, region, verified);
        }
    }

    /** Marks a member's identity as verified (SPEC 5.1). */
    record Verify(Header header, String member) implements Command {
        @Override
        public Command with(Header other) {
            return new Verify(other, member);
        }
    }

    /** Gives a member another region from now on (SPEC 5.1): a code as in {@link Enrol}. */
    record Move(Header header, String member, int region) implements Command {
        @Override
        public Command with(Header other) {
            return new Move(other, member, region);
        }
    }

    /** Brings a supplier in (SPEC 5.1). */
    record RegisterSupplier(Header header, String supplier) implements Command {
        @Override
        public Command with(Header other) {
            return new RegisterSupplier(other, supplier);
        }
    }

    /** Brings a store in (SPEC 5.1). */
    record RegisterStore(Header header, String store, String owner, String recruiter)
            implements Command {
        @Override
        public Command with(Header other) {
            return new RegisterStore(other, store, owner, recruiter);
        }
    }

    /** An order that is paid, delivered and past its return window (SPEC 5.2). */
    record Order(
            Header header,
            String member,
            List<OrderLine> lines,
            long walletFen,
            List<String> holds,
            String store,
            int region)
            implements Command {

        /** The most lines of one order. */
        public static final int MAX_LINES = 200;

        /** The most holds of one order. */
        public static final int MAX_HOLDS = 64;

        public Order {
            lines = List.copyOf(lines);
            holds = List.copyOf(holds);
        }

        @Override
        public Command with(Header other) {
            return new Order(other, member, lines, walletFen, holds, store, region);
        }
    }

    /**
     * A line of an order.
     *
     * @param coins in hundredths, 0 when none
     * @param supplier who is owed the supply price, {@link #NONE} when the line names nobody
     * @param supplyFen what the goods of the line really cost, {@link #BY_PLAN} when not given
     */
    record OrderLine(String offer, long amountFen, long coins, String supplier, long supplyFen) {

        /** The supply price of a line that gives none: the offer's cost share counts. */
        public static final long BY_PLAN = -1;

        /** A line that costs what the offer's split says, owed to the store or the supplier. */
        public OrderLine(String offer, long amountFen, long coins) {
            this(offer, amountFen, coins, NONE, BY_PLAN);
        }

        /** Whether the line says what its goods cost. */
        public boolean hasSupply() {
            return supplyFen != BY_PLAN;
        }
    }

    /** Sells points to the pool (SPEC 5.3); {@link #ALL} for all unlocked points. */
    record Redeem(Header header, String programme, String member, long pointsMicro)
            implements Command {
        @Override
        public Command with(Header other) {
            return new Redeem(other, programme, member, pointsMicro);
        }
    }

    /** Refunds a settled order, whole or part (SPEC 5.5); {@link #ALL} for all that is left. */
    record Reverse(Header header, String order, long amountFen) implements Command {
        @Override
        public Command with(Header other) {
            return new Reverse(other, order, amountFen);
        }
    }

    /** Money from investors into the pool (SPEC 5.6). */
    record Inject(Header header, String programme, long amountFen) implements Command {
        @Override
        public Command with(Header other) {
            return new Inject(other, programme, amountFen);
        }
    }

    /** Orphaned money back into the pool (SPEC 5.6). */
    record ReleaseOrphan(Header header, String programme, long amountFen) implements Command {
        @Override
        public Command with(Header other) {
            return new ReleaseOrphan(other, programme, amountFen);
        }
    }

    /** Minting by orders off (SPEC 5.6). */
    record Pause(Header header, String programme) implements Command {
        @Override
        public Command with(Header other) {
            return new Pause(other, programme);
        }
    }

    /** Minting by orders on (SPEC 5.6). */
    record Resume(Header header, String programme) implements Command {
        @Override
        public Command with(Header other) {
            return new Resume(other, programme);
        }
    }

    /**
     * Points that the platform pays for (SPEC 5.6); batches 0 when not given, everyDays in days.
     */
    record Grant(
            Header header,
            String programme,
            String member,
            long contributionFen,
            long valueFen,
            long basisFen,
            int batches,
            int everyDays)
            implements Command {

        /** The most batches of one grant. */
        public static final int MAX_BATCHES = 3_660;

        /** The longest time between batches, in days. */
        public static final int MAX_EVERY_DAYS = 3_660;

        @Override
        public Command with(Header other) {
            return new Grant(
                    other,
                    programme,
                    member,
                    contributionFen,
                    valueFen,
                    basisFen,
                    batches,
                    everyDays);
        }
    }

    /** Sets money or coins of a member aside (SPEC 5.6). */
    record Hold(Header header, String member, long amount, String hold, HoldAsset asset)
            implements Command {
        @Override
        public Command with(Header other) {
            return new Hold(other, member, amount, hold, asset);
        }
    }

    /** What a hold is in. */
    enum HoldAsset {
        MONEY,
        COINS
    }

    /** Gives back a part of what is held; the hold goes on (SPEC 5.6). */
    record Release(Header header, String hold, long amount) implements Command {
        @Override
        public Command with(Header other) {
            return new Release(other, hold, amount);
        }
    }

    /** Pays held money out (SPEC 5.6). */
    record Capture(Header header, String hold) implements Command {
        @Override
        public Command with(Header other) {
            return new Capture(other, hold);
        }
    }

    /** Gives held money or coins back (SPEC 5.6). */
    record VoidHold(Header header, String hold) implements Command {
        @Override
        public Command with(Header other) {
            return new VoidHold(other, hold);
        }
    }

    /** Money from investors to the platform's own account (SPEC 5.6). */
    record Fund(Header header, long amountFen) implements Command {
        @Override
        public Command with(Header other) {
            return new Fund(other, amountFen);
        }
    }

    /** Pays a store what it is owed (SPEC 5.6). */
    record PayStore(Header header, String store, long amountFen) implements Command {
        @Override
        public Command with(Header other) {
            return new PayStore(other, store, amountFen);
        }
    }

    /**
     * Pays a supplier what it is owed (SPEC 5.6); without a name, the account of goods that were
     * sold without a store and without a named supplier.
     */
    record PaySupplier(Header header, String supplier, long amountFen) implements Command {
        @Override
        public Command with(Header other) {
            return new PaySupplier(other, supplier, amountFen);
        }
    }

    /** Withholds tax from a member's wallet; it is owed to the tax office (SPEC 5.6). */
    record WithholdTax(Header header, String member, long amountFen) implements Command {
        @Override
        public Command with(Header other) {
            return new WithholdTax(other, member, amountFen);
        }
    }

    /** Gives tax that was withheld too much back to a member's wallet (SPEC 5.6). */
    record ReturnTax(Header header, String member, long amountFen) implements Command {
        @Override
        public Command with(Header other) {
            return new ReturnTax(other, member, amountFen);
        }
    }

    /** Pays the tax office what was withheld (SPEC 5.6). */
    record PayTax(Header header, long amountFen) implements Command {
        @Override
        public Command with(Header other) {
            return new PayTax(other, amountFen);
        }
    }

    /**
     * Makes a member agent for a region: a GB/T 2260 code of two, four or six digits, or an area
     * (SPEC 5.1).
     *
     * @param member {@link #NONE} where the region has no agent from then on
     */
    record AppointAgent(Header header, String member, String region) implements Command {
        @Override
        public Command with(Header other) {
            return new AppointAgent(other, member, region);
        }
    }

    /**
     * Sets a member's team level by hand (SPEC 5.1).
     *
     * @param level {@link #NONE} where he has none from then on
     */
    record AppointLeader(Header header, String programme, String member, String level)
            implements Command {
        @Override
        public Command with(Header other) {
            return new AppointLeader(other, programme, member, level);
        }
    }

    /** Sets a member's weight in an appointed dividend (SPEC 5.1). */
    record SetWeight(Header header, String programme, String member, String dividend, long weight)
            implements Command {

        /** The largest weight. */
        public static final long MAX_WEIGHT = 1_000_000_000_000L;

        @Override
        public Command with(Header other) {
            return new SetWeight(other, programme, member, dividend, weight);
        }
    }

    /** Coins for a member, an old debt made a means of payment (SPEC 5.6); in hundredths. */
    record IssueCoins(Header header, String member, long amount, String reference)
            implements Command {
        @Override
        public Command with(Header other) {
            return new IssueCoins(other, member, amount, reference);
        }
    }

    /** Rewards contribution with shares in the register (SPEC 5.6); contribution in hundredths. */
    record GrantShares(
            Header header,
            String member,
            long contribution,
            long shares,
            LocalDate lockedUntil,
            String reference)
            implements Command {

        /** The most shares of one grant. */
        public static final long MAX_SHARES = 1_000_000_000_000L;

        /** The most members with shares in one ledger. */
        public static final int MAX_HOLDERS = 200;

        @Override
        public Command with(Header other) {
            return new GrantShares(other, member, contribution, shares, lockedUntil, reference);
        }
    }

    /** Income from advertisers into the ad budget (SPEC 5.6). */
    record DepositAdIncome(Header header, String programme, long amountFen) implements Command {
        @Override
        public Command with(Header other) {
            return new DepositAdIncome(other, programme, amountFen);
        }
    }

    /** A member has finished a day's tasks (SPEC 5.12). */
    record CompleteTasks(Header header, String programme, String member, LocalDate day)
            implements Command {
        @Override
        public Command with(Header other) {
            return new CompleteTasks(other, programme, member, day);
        }
    }

    /** A member has checked in on a day (SPEC 5.11). */
    record CheckIn(Header header, String programme, String member, LocalDate day)
            implements Command {
        @Override
        public Command with(Header other) {
            return new CheckIn(other, programme, member, day);
        }
    }

    /** Closes a day for all programmes (SPEC 5.12). */
    record CloseDay(Header header, LocalDate day) implements Command {
        @Override
        public Command with(Header other) {
            return new CloseDay(other, day);
        }
    }
}
