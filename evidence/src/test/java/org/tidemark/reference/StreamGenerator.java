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
    private final SituationWatch watched;
    private final List<JsonNode> plans = new ArrayList<>();
    private final List<JsonNode> commands = new ArrayList<>();

    /** Commands that belong together wait here. */
    private final Deque<ObjectNode> planned = new ArrayDeque<>();

    private final Spoiler spoiler;
    private final PeopleCommands people;
    private final OrderCommands orders;
    private final PoolCommands pool;
    private final DustCommands dust;
    private final MoneyCommands money;
    private final DayCommands day;
    private final PlanCommands planCommands;
    private final boolean all;
    private OffsetDateTime now = START;

    private StreamGenerator(long seed, Features features, Situations met) {
        watched = new SituationWatch(ledger, met);
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
        dust = new DustCommands(dice, ledger.book(), ledger.pools());
        money = new MoneyCommands(dice, ledger.book());
        day = new DayCommands(dice, ledger.book());
        planCommands = new PlanCommands(dice, planGenerator, plans);
    }

    static CommandStream generate(long seed, Features features, int length) {
        return generate(seed, features, length, new Situations());
    }

    /** Counts too what situations the stream meets. */
    static CommandStream generate(long seed, Features features, int length, Situations met) {
        StreamGenerator generator = new StreamGenerator(seed, features, met);
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
        if (dice.percent(15)) {
            by(command.putObject("by"));
        }
        if (execute(command) instanceof Outcome.Accepted && at.isAfter(now)) {
            now = at;
        }
    }

    /** Somebody, sometimes with a second one, sometimes with a reason. */
    private void by(ObjectNode by) {
        by.put("actor", dice.oneOf("clerk", "店员 7", "a".repeat(64)));
        if (dice.percent(40)) {
            by.put("approver", dice.oneOf("owner", "财务", "b".repeat(64)));
        }
        if (dice.percent(40)) {
            by.put("reason", dice.oneOf("asked by phone", "质量问题", "c".repeat(200)));
        }
    }

    /**
     * The same id again: by somebody else, with an amount written otherwise, at another time, as
     * another command, or just the same.
     */
    private void repeat(ObjectNode earlier) {
        switch (dice.below(6)) {
            case 0 -> {
                earlier.remove("by");
                by(earlier.putObject("by"));
            }
            case 1 -> {
                String amount = earlier.path("amount").asString("");
                if (amount.contains(".")) {
                    earlier.put("amount", amount.replaceFirst("\\.?0+$", ""));
                }
            }
            case 2 -> earlier.put("at", inSomeOffset(now.plusSeconds(1)));
            case 3 -> {
                String id = earlier.get("id").asString();
                earlier.removeAll();
                earlier.put("type", "verify").put("member", "m0");
                earlier.put("id", id).put("at", inSomeOffset(now));
            }
            default -> {
                // Just the same.
            }
        }
        execute(earlier);
    }

    private Outcome execute(ObjectNode command) {
        commands.add(command);
        Outcome outcome = watched.execute(command);
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
            return members == 3 ? people.lastOfTheFirst(all) : List.of(people.enrol());
        }
        if (dice.percent(dice.thin ? 30 : 6)) {
            return dust.next();
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
