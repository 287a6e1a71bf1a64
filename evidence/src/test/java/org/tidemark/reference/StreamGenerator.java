package org.tidemark.reference;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random plans and commands from a seed.
 *
 * <p>It executes what it makes on a reference ledger of its own, so that it knows balances, open
 * holds and earlier orders, and can make a good share of the commands acceptable and most of the
 * others almost so.
 */
final class StreamGenerator {

    private static final OffsetDateTime START =
            OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(8));

    private final Dice dice;
    private final ReferenceLedger ledger = new ReferenceLedger();
    private final List<JsonNode> plans = new ArrayList<>();
    private final List<JsonNode> commands = new ArrayList<>();

    /** Commands that belong together wait here. */
    private final Deque<ObjectNode> planned = new ArrayDeque<>();

    private final Spoiler spoiler;
    private final PeopleCommands people;
    private final OrderCommands orders;
    private final PoolCommands pool;
    private final MoneyCommands money;
    private final DayCommands day;
    private final PlanCommands planCommands;
    private final boolean all;
    private OffsetDateTime now = START;

    private StreamGenerator(long seed, Features features) {
        dice = new Dice(seed);
        all = features == Features.ALL;
        PlanGenerator planGenerator = new PlanGenerator(dice, features);
        for (String programme : List.of("alpha", "beta", "gamma").subList(0, dice.between(1, 3))) {
            plans.add(planGenerator.plan(programme));
        }
        plans.forEach(ledger::adopt);
        spoiler = new Spoiler(dice);
        people = new PeopleCommands(dice, ledger.book());
        orders = new OrderCommands(dice, ledger.book(), features);
        pool = new PoolCommands(dice, ledger.book(), ledger.pools(), orders, commands);
        money = new MoneyCommands(dice, ledger.book());
        day = new DayCommands(dice, ledger.book());
        planCommands = new PlanCommands(dice, planGenerator, plans);
    }

    static CommandStream generate(long seed, Features features, int length) {
        StreamGenerator generator = new StreamGenerator(seed, features);
        while (generator.commands.size() < length) {
            generator.step();
        }
        return new CommandStream(generator.plans, generator.commands);
    }

    private void step() {
        if (commands.size() > 10 && dice.percent(3)) {
            repeat((ObjectNode) dice.pick(commands).deepCopy());
            return;
        }
        if (planned.isEmpty()) {
            planned.addAll(next());
        }
        ObjectNode command = planned.removeFirst();
        command.put("id", "c" + (commands.size() + 1));
        now = now.plusSeconds(dice.below(dice.percent(4) ? 100_000 : 4_000));
        OffsetDateTime at = now;
        if (dice.percent(3)) {
            spoiler.spoil(command);
            at = dice.percent(30) ? now.plusDays(1) : now;
        } else if (dice.percent(1)) {
            at = now.minusDays(dice.between(1, 3));
        }
        command.put("at", inSomeOffset(at));
        if (execute(command) instanceof Outcome.Accepted && at.isAfter(now)) {
            now = at;
        }
    }

    /** The same id again: with the same content, at another time, or as another command. */
    private void repeat(ObjectNode earlier) {
        switch (dice.below(4)) {
            case 0 -> execute(earlier.put("at", inSomeOffset(now.plusSeconds(1))));
            case 1 ->
                    execute(
                            CommandNodes.command("verify")
                                    .put("id", earlier.get("id").asString())
                                    .put("at", inSomeOffset(now))
                                    .put("member", "m0"));
            default -> execute(earlier);
        }
    }

    private Outcome execute(ObjectNode command) {
        commands.add(command);
        Outcome outcome = ledger.execute(command);
        if (outcome instanceof Outcome.Accepted
                && command.get("type").asString().equals("adopt-plan")) {
            planCommands.adopted(command);
        }
        return outcome;
    }

    private String inSomeOffset(OffsetDateTime at) {
        ZoneOffset offset =
                dice.percent(80)
                        ? ZoneOffset.ofHours(8)
                        : ZoneOffset.of(dice.oneOf("Z", "+05:45", "-08:00", "+14:00"));
        return at.withOffsetSameInstant(offset).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private List<ObjectNode> next() {
        int members = ledger.book().members.size();
        if (members < 4) {
            return members == 3 && all ? people.enrolAndAppoint() : List.of(people.enrol());
        }
        int roll = dice.below(all ? 115 : 100);
        if (roll < 48) {
            return dice.percent(2) ? twins() : List.of(orders.order());
        } else if (roll < 68) {
            return pool.next(all);
        } else if (roll < 76) {
            return pool.reversals();
        } else if (roll < 89) {
            return money.next(all);
        } else if (roll < 91) {
            return List.of(planCommands.next());
        } else if (roll < 100) {
            return List.of(people.next(all));
        }
        return List.of(day.next());
    }

    /**
     * Newcomers with the same orders: where the price stands still, their caps come due together.
     */
    private List<ObjectNode> twins() {
        List<ObjectNode> commands = new ArrayList<>();
        commands.add(people.enrol());
        commands.add(people.enrol());
        int first = ledger.book().members.size();
        commands.get(0).put("member", "m" + (first + 1));
        commands.get(1).put("member", "m" + first);
        commands.addAll(orders.sameFor("m" + first, "m" + (first + 1)));
        commands.addAll(pool.injectMuch());
        return commands;
    }
}
