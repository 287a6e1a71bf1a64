package org.tidemark.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.engine.command.Command.OrderLine;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;

/** Makes any well-formed command, odd names and extreme amounts included. */
final class RandomCommands {

    private static final String[] NAMES = {
        "m1",
        "张三",
        "a b",
        "\"quoted\"",
        "back\\slash",
        "🙂",
        "x".repeat(64),
        "0",
        "\u2028line",
        "all"
    };
    private static final int[] OFFSETS = {0, 28_800, -12_600, 64_800, -64_800};
    private static final int[] REGIONS = {Command.NO_REGION, 44, 4419, 441_900};

    private final RandomGenerator random;

    RandomCommands(RandomGenerator random) {
        this.random = random;
    }

    /** A command of the given kind, counted from 0 to {@link #kinds()} - 1. */
    Command next(int kind) {
        Command command = anonymous(kind);
        return command.with(command.header().by(by()));
    }

    private By by() {
        return random.nextBoolean() ? By.NOBODY : new By(name(), optionalName(), optionalName());
    }

    private Command anonymous(int kind) {
        String id = name() + random.nextInt(1_000);
        Timestamp at =
                new Timestamp(
                        random.nextLong(-1L << 50, 1L << 52),
                        OFFSETS[random.nextInt(OFFSETS.length)]);
        return switch (kind) {
            case 0 ->
                    new Command.AdoptPlan(
                            Header.of(id, at), random.nextBoolean() ? "" : "plan: 1\n\t" + name());
            case 1 ->
                    new Command.Enrol(
                            Header.of(id, at),
                            name(),
                            optionalName(),
                            region(),
                            random.nextBoolean());
            case 2 -> new Command.Verify(Header.of(id, at), name());
            case 3 -> new Command.RegisterStore(Header.of(id, at), name(), name(), optionalName());
            case 4 ->
                    new Command.Order(
                            Header.of(id, at),
                            name(),
                            lines(),
                            amount(),
                            names(),
                            optionalName(),
                            region());
            case 5 -> new Command.Redeem(Header.of(id, at), name(), name(), amountOrAll());
            case 6 -> new Command.Reverse(Header.of(id, at), name(), amountOrAll());
            case 7 -> new Command.Inject(Header.of(id, at), name(), amount());
            case 8 -> new Command.ReleaseOrphan(Header.of(id, at), name(), amount());
            case 9 -> new Command.Pause(Header.of(id, at), name());
            case 10 -> new Command.Resume(Header.of(id, at), name());
            case 11 -> grant(id, at);
            case 12 -> new Command.Hold(Header.of(id, at), name(), amount(), name(), asset());
            case 13 -> new Command.Capture(Header.of(id, at), name());
            case 14 -> new Command.VoidHold(Header.of(id, at), name());
            case 15 -> new Command.Fund(Header.of(id, at), amount());
            case 16 -> new Command.PayStore(Header.of(id, at), name(), amount());
            case 17 ->
                    new Command.AppointAgent(
                            Header.of(id, at),
                            random.nextBoolean() ? name() : Command.NONE,
                            random.nextBoolean() ? "441900" : "northeast");
            case 18 ->
                    new Command.AppointLeader(
                            Header.of(id, at),
                            name(),
                            name(),
                            random.nextBoolean() ? name() : Command.NONE);
            case 19 ->
                    new Command.SetWeight(
                            Header.of(id, at), name(), name(), name(), random.nextLong(1_000));
            case 20 -> new Command.IssueCoins(Header.of(id, at), name(), amount(), name());
            case 21 ->
                    new Command.GrantShares(
                            Header.of(id, at),
                            name(),
                            amount(),
                            random.nextLong(1_000),
                            day(),
                            name());
            case 22 -> new Command.DepositAdIncome(Header.of(id, at), name(), amount());
            case 23 -> new Command.CompleteTasks(Header.of(id, at), name(), name(), day());
            case 24 -> new Command.CheckIn(Header.of(id, at), name(), name(), day());
            case 25 -> new Command.CloseDay(Header.of(id, at), day());
            case 26 -> new Command.Move(Header.of(id, at), name(), REGIONS[random.nextInt(1, 4)]);
            case 27 -> new Command.RegisterSupplier(Header.of(id, at), name());
            case 28 -> new Command.PaySupplier(Header.of(id, at), optionalName(), amount());
            case 29 -> new Command.Release(Header.of(id, at), name(), amount());
            case 30 -> new Command.WithholdTax(Header.of(id, at), name(), amount());
            case 31 -> new Command.ReturnTax(Header.of(id, at), name(), amount());
            case 32 -> new Command.PayTax(Header.of(id, at), amount());
            default -> throw new IllegalArgumentException("no kind " + kind);
        };
    }

    /** How many kinds of commands there are. */
    static int kinds() {
        return 33;
    }

    private LocalDate day() {
        return LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_650_000));
    }

    private Command grant(String id, Timestamp at) {
        boolean batched = random.nextBoolean();
        int batches = batched ? random.nextInt(1, Command.Grant.MAX_BATCHES + 1) : 0;
        int everyDays = batched ? random.nextInt(1, Command.Grant.MAX_EVERY_DAYS + 1) : 0;
        return new Command.Grant(
                Header.of(id, at),
                name(),
                name(),
                amount(),
                amount(),
                amount(),
                batches,
                everyDays);
    }

    private HoldAsset asset() {
        return random.nextBoolean() ? HoldAsset.MONEY : HoldAsset.COINS;
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private String optionalName() {
        return random.nextBoolean() ? Command.NONE : name();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            names.add(name());
        }
        return names;
    }

    private List<OrderLine> lines() {
        List<OrderLine> lines = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            lines.add(
                    random.nextBoolean()
                            ? new OrderLine(name(), amount(), amount())
                            : new OrderLine(name(), amount(), amount(), optionalName(), amount()));
        }
        return lines;
    }

    private int region() {
        return REGIONS[random.nextInt(REGIONS.length)];
    }

    private long amount() {
        return switch (random.nextInt(3)) {
            case 0 -> 0;
            case 1 -> random.nextLong(1_000_000);
            default -> random.nextLong(Long.MAX_VALUE / 100);
        };
    }

    private long amountOrAll() {
        return random.nextInt(4) == 0 ? Command.ALL : amount();
    }
}
