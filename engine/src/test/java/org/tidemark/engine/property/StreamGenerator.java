package org.tidemark.engine.property;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.MemoryArchive;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.book.Holds.OpenHold;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.fixture.EventText;
import org.tidemark.engine.fixture.PlanLibrary;

/**
 * Streams from seeds: two programmes, some twenty members, every kind of command, most of them
 * accepted. The generator runs a ledger of its own, to know which amounts make sense; what it makes
 * is a plain list.
 */
final class StreamGenerator {

    /** The first day of a stream, as days since 1970-01-01. */
    static final long FIRST_DAY = LocalDate.of(2026, 1, 1).toEpochDay();

    private static final long DAY_MICROS = 86_400_000_000L;

    private final Dice dice;
    private final PlanLibrary library = new PlanLibrary();
    private final Ledger ledger = new Ledger(library, new MemoryArchive());
    private final LedgerView view = ledger.view();
    private final List<GeneratedPlans> plans = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private final List<String> holds = new ArrayList<>();
    private final OrderGenerator orderGenerator;
    private long micros = FIRST_DAY * DAY_MICROS;
    private long closedDay = FIRST_DAY - 1;
    private boolean broken;

    private StreamGenerator(long seed) {
        dice = new Dice(seed);
        plans.add(new GeneratedPlans(dice, library, "seed"));
        plans.add(new GeneratedPlans(dice, library, "other"));
        orderGenerator = new OrderGenerator(dice, view, plans);
    }

    /** The stream of a seed: always the same. */
    static CommandStream generate(long seed, int length) {
        StreamGenerator generator = new StreamGenerator(seed);
        generator.begin();
        while (generator.commands.size() < length && !generator.broken) {
            generator.add(generator.next());
        }
        return new CommandStream(generator.library, generator.commands);
    }

    private void begin() {
        for (GeneratedPlans plan : plans) {
            add(new Command.AdoptPlan(Header.of(id(), at()), plan.first()));
        }
        for (int i = 0; i < 6; i++) {
            add(enrol());
        }
        add(new Command.RegisterStore(Header.of(id(), at()), "s0", "m0", "m1"));
        add(new Command.RegisterStore(Header.of(id(), at()), "s1", "m2", Command.NONE));
    }

    private void add(Command command) {
        commands.add(command);
        try {
            Outcome outcome = ledger.execute(command, new EventText());
            if (outcome.accepted() && command instanceof Command.Order) {
                orders.add(command.id());
            }
            if (outcome.accepted() && command instanceof Command.CloseDay close) {
                closedDay = close.day().toEpochDay();
            }
        } catch (LedgerException.Capacity e) {
            commands.removeLast(); // beyond the ledger's numbers: tested by itself
        } catch (RuntimeException | AssertionError e) {
            broken = true; // whoever runs the stream will see it break at its last command
        }
    }

    private String id() {
        return "c" + commands.size();
    }

    private Timestamp at() {
        micros += dice.between(0, dice.percent(90) ? DAY_MICROS / 100 : DAY_MICROS / 2);
        int offset = dice.percent(60) ? 28_800 : dice.oneOf(0, 20_700, -28_800, 50_400);
        long early = dice.percent(2) ? DAY_MICROS : 0;
        return new Timestamp(micros - early, offset);
    }

    private String member() {
        if (dice.percent(2)) {
            return "nobody";
        }
        // Some are busier than others, so that things meet.
        int busy = dice.percent(50) ? 5 : view.memberCount();
        return "m" + dice.below(busy);
    }

    private String programme() {
        return dice.percent(1) ? "none" : dice.oneOf("seed", "seed", "seed", "other");
    }

    private Command next() {
        int choice = dice.below(100);
        if (choice < 36) {
            return orderGenerator.next(id(), at(), member());
        }
        if (choice < 46) {
            return redeem();
        }
        if (choice < 53) {
            return reverse();
        }
        if (choice < 62) {
            return people();
        }
        if (choice < 74) {
            return pool();
        }
        if (choice < 83) {
            return money();
        }
        return choice < 97 ? day() : repetition();
    }

    private Command enrol() {
        int count = view.memberCount();
        String sponsor = count > 0 && dice.percent(70) ? member() : Command.NONE;
        int region = dice.oneOf(Command.NO_REGION, 44, 4419, 441_900, 110_101);
        String member = "m" + (dice.percent(97) ? count : 0);
        return new Command.Enrol(Header.of(id(), at()), member, sponsor, region, dice.percent(50));
    }

    private Command redeem() {
        String programme = programme();
        String member = member();
        for (int tries = 0; tries < 6 && points(programme, member) == 0; tries++) {
            member = member();
        }
        long points = points(programme, member);
        long wanted =
                switch (dice.below(8)) {
                    case 0, 1, 2 -> Command.ALL;
                    case 3 -> points;
                    case 4 -> points + 1;
                    case 5 -> Math.max(0, points - dice.between(0, 1_500_000));
                    default -> dice.between(0, points);
                };
        return new Command.Redeem(Header.of(id(), at()), programme, member, wanted);
    }

    private long points(String programme, String member) {
        int number = view.programmeIndex(programme);
        int holder = view.memberIndex(member);
        return number < 0 || holder < 0 ? 0 : view.position(number, holder).pointsMicro();
    }

    private Command reverse() {
        String order = orders.isEmpty() || dice.percent(3) ? "none" : dice.oneOf(orders);
        long amount = dice.percent(40) ? Command.ALL : dice.amountFen() / dice.between(1, 50);
        return new Command.Reverse(Header.of(id(), at()), order, amount);
    }

    private Command people() {
        return switch (dice.below(12)) {
            case 0 -> new Command.Verify(Header.of(id(), at()), member());
            case 1 ->
                    new Command.RegisterStore(
                            Header.of(id(), at()),
                            "s" + dice.below(4),
                            member(),
                            dice.percent(50) ? member() : Command.NONE);
            case 2 ->
                    new Command.AppointAgent(
                            Header.of(id(), at()),
                            dice.percent(20) ? Command.NONE : member(),
                            dice.oneOf("44", "4419", "441900", GeneratedPlans.AREA, "nowhere"));
            case 3 ->
                    new Command.AppointLeader(
                            Header.of(id(), at()),
                            programme(),
                            member(),
                            dice.oneOf("leader", "manager", Command.NONE));
            case 4 ->
                    new Command.SetWeight(
                            Header.of(id(), at()),
                            programme(),
                            member(),
                            dice.oneOf("founders", "founders", "cycle", "none"),
                            dice.between(0, 5));
            case 5 ->
                    new Command.IssueCoins(
                            Header.of(id(), at()), member(), dice.amountFen() - 1, "debt");
            case 6 -> grantShares();
            case 7 -> new Command.Move(Header.of(id(), at()), member(), dice.oneOf(44, 4401));
            case 8 -> new Command.RegisterSupplier(Header.of(id(), at()), "p" + dice.below(4));
            default -> view.memberCount() < 20 ? enrol() : adoptNext();
        };
    }

    private Command grantShares() {
        return new Command.GrantShares(
                Header.of(id(), at()),
                member(),
                dice.between(0, 5_000),
                dice.between(0, 10),
                LocalDate.ofEpochDay(FIRST_DAY + 365),
                "board");
    }

    private Command adoptNext() {
        if (dice.percent(5)) {
            return new Command.AdoptPlan(Header.of(id(), at()), "no plan");
        }
        return new Command.AdoptPlan(Header.of(id(), at()), dice.oneOf(plans).next());
    }

    private Command pool() {
        return switch (dice.below(10)) {
            case 0 -> new Command.Inject(Header.of(id(), at()), programme(), dice.amountFen() - 1);
            case 1, 2 -> releaseOrphan();
            case 3 -> new Command.Pause(Header.of(id(), at()), programme());
            case 4, 5 -> new Command.Resume(Header.of(id(), at()), programme());
            case 6 -> adoptNext();
            default -> grant();
        };
    }

    private Command releaseOrphan() {
        String programme = programme();
        int number = view.programmeIndex(programme);
        long orphan = number < 0 ? 0 : view.pool(number).orphanFen();
        return new Command.ReleaseOrphan(
                Header.of(id(), at()), programme, dice.between(0, orphan + orphan / 8));
    }

    private Command grant() {
        long contribution = dice.amountFen();
        int batches = dice.percent(30) ? 0 : (int) dice.between(1, 5);
        return new Command.Grant(
                Header.of(id(), at()),
                programme(),
                member(),
                contribution,
                dice.between(0, contribution + contribution / 10),
                dice.percent(50) ? contribution * 5 : dice.amountFen() - 1,
                batches,
                batches == 0 ? 0 : (int) dice.between(1, 4));
    }

    private Command money() {
        return switch (dice.below(14)) {
            case 0, 1, 2 -> hold();
            case 3 -> new Command.Capture(Header.of(id(), at()), knownHold());
            case 4 -> new Command.VoidHold(Header.of(id(), at()), knownHold());
            case 5 -> new Command.Fund(Header.of(id(), at()), dice.amountFen() - 1);
            case 6, 7 -> release();
            case 8, 9 -> paySupplier();
            case 10 -> withholdTax();
            case 11 -> returnTax();
            case 12 ->
                    new Command.PayTax(
                            Header.of(id(), at()), dice.between(0, taxFen() + taxFen() / 8));
            default -> payStore();
        };
    }

    private String knownHold() {
        List<OpenHold> open = view.openHolds();
        if (!open.isEmpty() && dice.percent(50)) {
            return dice.oneOf(open).name();
        }
        return holds.isEmpty() || dice.percent(5) ? "none" : dice.oneOf(holds);
    }

    private Command hold() {
        String member = member();
        HoldAsset asset = dice.percent(75) ? HoldAsset.MONEY : HoldAsset.COINS;
        int holder = view.memberIndex(member);
        long available =
                holder < 0
                        ? 0
                        : view.balance(
                                Accounts.member(holder),
                                asset == HoldAsset.MONEY ? Assets.CURRENCY : Assets.COINS);
        String name = dice.percent(5) ? knownHold() : "h" + commands.size();
        holds.add(name);
        long amount = dice.between(0, Math.max(0, available) + 10);
        return new Command.Hold(Header.of(id(), at()), member, amount, name, asset);
    }

    private Command release() {
        String name = knownHold();
        long held = view.hold(name).map(OpenHold::amount).orElse(10L);
        return new Command.Release(
                Header.of(id(), at()), name, dice.percent(20) ? held : dice.between(0, held));
    }

    private Command paySupplier() {
        String name = dice.percent(50) ? Command.NONE : "p" + dice.below(3);
        int supplier = view.supplierIndex(name);
        long account = supplier < 0 ? Accounts.SUPPLIER : Accounts.supplier(supplier);
        long owed = Math.max(0, view.balance(account, Assets.CURRENCY));
        return new Command.PaySupplier(
                Header.of(id(), at()), name, dice.between(0, owed + owed / 8));
    }

    private Command withholdTax() {
        String member = member();
        int holder = view.memberIndex(member);
        long wallet = holder < 0 ? 0 : view.balance(Accounts.member(holder), Assets.CURRENCY);
        return new Command.WithholdTax(
                Header.of(id(), at()), member, dice.between(0, Math.max(0, wallet) + 10));
    }

    private Command returnTax() {
        return new Command.ReturnTax(
                Header.of(id(), at()), member(), dice.between(0, taxFen() + taxFen() / 8));
    }

    private long taxFen() {
        return view.balance(Accounts.TAX, Assets.CURRENCY);
    }

    private Command payStore() {
        int store = view.storeIndex("s0");
        long payable = store < 0 ? 0 : view.balance(Accounts.store(store), Assets.CURRENCY);
        long amount = dice.between(0, Math.max(0, payable) + 10);
        return new Command.PayStore(Header.of(id(), at()), "s0", amount);
    }

    private Command day() {
        LocalDate today = LocalDate.ofEpochDay(closedDay + 1);
        LocalDate day = dice.percent(90) ? today : today.plusDays(dice.between(-1, 2));
        return switch (dice.below(10)) {
            case 0, 1, 2 ->
                    new Command.CompleteTasks(Header.of(id(), at()), programme(), member(), day);
            case 3, 4, 5 -> new Command.CheckIn(Header.of(id(), at()), programme(), member(), day);
            case 6, 7 ->
                    new Command.DepositAdIncome(
                            Header.of(id(), at()), programme(), dice.amountFen() - 1);
            default -> new Command.CloseDay(Header.of(id(), at()), day);
        };
    }

    /** The same again, or the same id with other content. */
    private Command repetition() {
        Command earlier = dice.oneOf(commands);
        return dice.percent(70) ? earlier : earlier.at(new Timestamp(micros + 1, 0));
    }
}
