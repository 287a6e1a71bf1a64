package org.tidemark.journal.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;

/**
 * A stream of commands from a seed: every kind, most of them accepted, some refused, some given
 * twice, some with an id that other content has taken. Without times, so that the platform stamps
 * them.
 */
public final class RandomCommands {

    private static final String PROGRAMME = "mall";

    private final SplittableRandom random;
    private final String prefix;
    private final List<Command> given = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private final List<Command.Hold> holds = new ArrayList<>();
    private LocalDate day = LocalDate.of(2026, 1, 1);
    private int members;
    private int count;

    /** The stream of that seed; the ids start with the prefix. */
    public RandomCommands(long seed, String prefix) {
        this.random = new SplittableRandom(seed);
        this.prefix = prefix;
    }

    /** The next command. */
    public Command next() {
        if (count > 3 && random.nextInt(20) == 0) {
            Command old = given.get(random.nextInt(given.size()));
            return random.nextInt(3) > 0
                    ? old
                    : new Command.Fund(Header.of(old.id(), now()), 1 + random.nextInt(9));
        }
        String id = prefix + count++;
        Command command =
                switch (count) {
                    case 1 -> new Command.AdoptPlan(Header.of(id, now()), PROGRAMME);
                    case 2 -> enrol(id);
                    case 3 ->
                            new Command.RegisterStore(
                                    Header.of(id, now()), prefix + "store", member(), Command.NONE);
                    default -> any(id);
                };
        Command named = command.with(command.header().by(by()));
        given.add(named);
        return named;
    }

    private By by() {
        return switch (random.nextInt(4)) {
            case 0 -> By.actor("职员" + random.nextInt(9));
            case 1 -> new By("job", "staff-" + random.nextInt(9), "why not");
            default -> By.NOBODY;
        };
    }

    private Command any(String id) {
        return switch (random.nextInt(31)) {
            case 0, 1 -> enrol(id);
            case 2 -> new Command.Redeem(Header.of(id, now()), PROGRAMME, member(), Command.ALL);
            case 3 ->
                    new Command.Redeem(
                            Header.of(id, now()),
                            PROGRAMME,
                            member(),
                            1 + random.nextInt(90_000_000));
            case 4, 5 -> reverse(id);
            case 6, 7 -> hold(id);
            case 8 -> new Command.Capture(Header.of(id, now()), someHold());
            case 9 -> new Command.VoidHold(Header.of(id, now()), someHold());
            case 10 ->
                    new Command.Inject(Header.of(id, now()), PROGRAMME, 1 + random.nextInt(9_999));
            case 11 -> new Command.Fund(Header.of(id, now()), 1 + random.nextInt(9_999));
            case 12 -> new Command.Verify(Header.of(id, now()), member());
            case 13 ->
                    new Command.PayStore(
                            Header.of(id, now()), prefix + "store", 1 + random.nextInt(99));
            case 14 ->
                    new Command.Grant(
                            Header.of(id, now()),
                            PROGRAMME,
                            member(),
                            5_000,
                            5_000,
                            5_000,
                            random.nextInt(2) * 3,
                            30);
            case 15, 16 ->
                    new Command.CompleteTasks(Header.of(id, now()), PROGRAMME, member(), day);
            case 17 ->
                    new Command.DepositAdIncome(
                            Header.of(id, now()), PROGRAMME, 1 + random.nextInt(9_999));
            case 18 -> closeDay(id);
            case 19 ->
                    new Command.SetWeight(
                            Header.of(id, now()),
                            PROGRAMME,
                            member(),
                            TestPlans.DIVIDEND,
                            random.nextInt(4));
            case 20 ->
                    new Command.Move(Header.of(id, now()), member(), 440_300 + random.nextInt(9));
            case 21 -> new Command.RegisterSupplier(Header.of(id, now()), supplier());
            case 22 ->
                    new Command.PaySupplier(
                            Header.of(id, now()),
                            random.nextBoolean() ? supplier() : Command.NONE,
                            1 + random.nextInt(99));
            case 23 ->
                    new Command.Release(Header.of(id, now()), someHold(), 1 + random.nextInt(99));
            case 24 ->
                    new Command.WithholdTax(Header.of(id, now()), member(), 1 + random.nextInt(99));
            case 25 -> new Command.ReturnTax(Header.of(id, now()), member(), 1 + random.nextInt(9));
            case 26 -> new Command.PayTax(Header.of(id, now()), 1 + random.nextInt(9));
            default -> order(id);
        };
    }

    private Command closeDay(String id) {
        Command close = new Command.CloseDay(Header.of(id, now()), day);
        day = day.plusDays(random.nextInt(3));
        return close;
    }

    private Command enrol(String id) {
        String sponsor = members == 0 ? Command.NONE : member();
        return new Command.Enrol(
                Header.of(id, now()), prefix + "会员" + members++, sponsor, 440_305, false);
    }

    private Command order(String id) {
        orders.add(id);
        List<String> used = new ArrayList<>();
        long wallet = 0;
        String member = member();
        if (!holds.isEmpty() && random.nextInt(4) == 0) {
            Command.Hold hold = holds.get(random.nextInt(holds.size()));
            used.add(hold.hold());
            wallet = hold.amount();
            member = hold.member();
        }
        long amount = wallet + 1_000 + random.nextInt(100_000);
        return new Command.Order(
                Header.of(id, now()),
                member,
                List.of(line(amount)),
                wallet,
                used,
                random.nextBoolean() ? prefix + "store" : Command.NONE,
                Command.NO_REGION);
    }

    /** Half of the lines say what their goods cost, and half of those whose they are. */
    private Command.OrderLine line(long amount) {
        String offer = TestPlans.offer(PROGRAMME);
        if (random.nextBoolean()) {
            return new Command.OrderLine(offer, amount, 0);
        }
        String supplier = random.nextBoolean() ? supplier() : Command.NONE;
        return new Command.OrderLine(offer, amount, 0, supplier, random.nextLong(amount + 1));
    }

    private String supplier() {
        return prefix + "供应商" + random.nextInt(3);
    }

    private Command reverse(String id) {
        String order = orders.isEmpty() ? "none" : orders.get(random.nextInt(orders.size()));
        long amount = random.nextBoolean() ? Command.ALL : 1 + random.nextInt(20_000);
        return new Command.Reverse(Header.of(id, now()), order, amount);
    }

    private Command hold(String id) {
        Command.Hold hold =
                new Command.Hold(
                        Header.of(id, now()),
                        member(),
                        1 + random.nextInt(500),
                        "h" + id,
                        Command.HoldAsset.MONEY);
        holds.add(hold);
        return hold;
    }

    private String someHold() {
        return holds.isEmpty() ? "none" : holds.get(random.nextInt(holds.size())).hold();
    }

    private String member() {
        return prefix + "会员" + random.nextInt(Math.max(1, members));
    }

    private static Timestamp now() {
        return Timestamp.EARLIEST;
    }
}
