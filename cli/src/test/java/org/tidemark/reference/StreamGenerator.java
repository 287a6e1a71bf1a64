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
            repeat(dice.pick(commands).deepCopy());
            return;
        }
        if (planned.isEmpty()) {
            planned.addAll(next());
        }
        ObjectNode command = planned.removeFirst();
        command.put("id", "c" + (commands.size() + 1));
        boolean early = dice.percent(1);
        if (!early) {
            now = now.plusSeconds(dice.below(dice.percent(4) ? 100_000 : 4_000));
        }
        OffsetDateTime at = early ? now.minusDays(dice.between(1, 3)) : now;
        command.put("at", inSomeOffset(at));
        execute(command);
    }

    /** The same id again, with the same content or with some other. */
    private void repeat(JsonNode earlier) {
        ObjectNode command = (ObjectNode) earlier;
        switch (dice.below(4)) {
            case 0 -> command.put("at", inSomeOffset(now.plusSeconds(1)));
            case 1 -> command.put(command.has("amount") ? "amount" : "type", "verify");
            default -> {}
        }
        if (command.path("amount").asString("").equals("verify")) {
            command.put("amount", "7.77");
        } else if (command.get("type").asString().equals("verify")) {
            command.put("member", "m0");
        }
        execute(command);
    }

    private void execute(ObjectNode command) {
        commands.add(command);
        Outcome outcome = ledger.execute(command);
        if (outcome instanceof Outcome.Accepted
                && command.get("type").asString().equals("adopt-plan")) {
            planCommands.adopted(command);
        }
    }

    private String inSomeOffset(OffsetDateTime at) {
        ZoneOffset offset =
                dice.percent(80)
                        ? ZoneOffset.ofHours(8)
                        : ZoneOffset.of(dice.oneOf("Z", "+05:45", "-08:00", "+14:00"));
        return at.withOffsetSameInstant(offset).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private List<ObjectNode> next() {
        if (ledger.book().members.size() < 4) {
            return List.of(people.enrol());
        }
        int roll = dice.below(all ? 115 : 100);
        if (roll < 48) {
            return List.of(orders.order());
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
}
