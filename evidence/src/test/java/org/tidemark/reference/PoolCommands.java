package org.tidemark.reference;

import static org.tidemark.reference.CommandNodes.UNKNOWN;
import static org.tidemark.reference.CommandNodes.command;
import static org.tidemark.reference.CommandNodes.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Random redemptions, reversals, injections and grants (SPEC 5.3, 5.5, 5.6). */
final class PoolCommands {

    private static final BigInteger WHOLE_POINT = BigInteger.valueOf(1_000_000);

    private final Dice dice;
    private final Book book;
    private final Pools pools;
    private final OrderCommands orders;
    private final List<JsonNode> history;

    PoolCommands(Dice dice, Book book, Pools pools, OrderCommands orders, List<JsonNode> history) {
        this.dice = dice;
        this.book = book;
        this.pools = pools;
        this.orders = orders;
        this.history = history;
    }

    List<ObjectNode> next(boolean all) {
        Programme programme = dice.pick(book.programmes.values());
        if (programme.plan.pool() == null && dice.percent(90)) {
            programme = book.programmes.values().iterator().next();
        }
        return switch (dice.below(12)) {
            case 0, 1, 2, 3, 4 -> List.of(redeem(programme));
            case 5 -> everybodyRedeems(programme);
            case 6 -> List.of(inject(programme));
            case 7 -> List.of(releaseOrphan(programme));
            case 8 -> pause(programme);
            default -> List.of(grant(programme, all));
        };
    }

    private ObjectNode redeem(Programme programme) {
        List<Member> holders =
                book.members.values().stream()
                        .filter(member -> programme.positions.containsKey(member))
                        .filter(member -> programme.position(member).unlocked().signum() > 0)
                        .toList();
        if (holders.isEmpty() && dice.percent(85)) {
            return grant(programme, false);
        } else if (holders.isEmpty() || dice.percent(3)) {
            return redeem(programme, dice.percent(30) ? UNKNOWN : anybody().id, "all");
        }
        Member member = dice.pick(holders);
        BigInteger unlocked = programme.position(member).unlocked();
        BigInteger supply = pools.supply(programme);
        BigInteger points =
                switch (dice.below(10)) {
                    case 0 -> BigInteger.ONE;
                    case 1 -> unlocked.add(BigInteger.ONE);
                    case 2 -> supply.subtract(WHOLE_POINT).min(unlocked).max(BigInteger.ONE);
                    case 3 -> supply.subtract(BigInteger.ONE).min(unlocked).max(BigInteger.ONE);
                    case 4, 5 -> unlocked;
                    case 6 -> dice.percent(20) ? BigInteger.ZERO : unlocked;
                    default -> dice.upTo(unlocked).max(BigInteger.ONE);
                };
        return redeem(programme, member.id, dice.percent(20) ? "all" : Decimals.points(points));
    }

    private static ObjectNode redeem(Programme programme, String member, String points) {
        return command("redeem", programme.id).put("member", member).put("points", points);
    }

    /** Empties the pool, or tries to: the last one may be stopped by locked points or dust. */
    private List<ObjectNode> everybodyRedeems(Programme programme) {
        List<ObjectNode> commands = new ArrayList<>();
        if (dice.percent(30)) {
            for (Member member : book.members.values()) {
                if (programme.positions.containsKey(member)
                        && programme.position(member).unlocked().signum() > 0) {
                    commands.add(redeem(programme, member.id, "all"));
                }
            }
        }
        return commands.isEmpty() ? List.of(redeem(programme)) : commands;
    }

    private ObjectNode inject(Programme programme) {
        if (pools.supply(programme).signum() == 0 && dice.percent(85)) {
            return grant(programme, false);
        }
        BigInteger amount = dice.percent(5) ? dice.amount() : dice.smallAmount();
        return money(
                command("inject", programme.id),
                "amount",
                dice.percent(3) ? BigInteger.ZERO : amount);
    }

    /** Injects as much as the pool has, or several times that, so that caps come due. */
    List<ObjectNode> injectMuch() {
        List<ObjectNode> commands = new ArrayList<>();
        for (Programme programme : book.programmes.values()) {
            BigInteger reserve = pools.reserve(programme).max(BigInteger.valueOf(1_000));
            if (pools.supply(programme).signum() > 0) {
                commands.add(
                        money(
                                command("inject", programme.id),
                                "amount",
                                reserve.multiply(BigInteger.valueOf(dice.between(1, 6)))));
            }
        }
        return commands;
    }

    private ObjectNode releaseOrphan(Programme programme) {
        BigInteger orphan = book.accounts.balance(programme.orphanAccount(), book.currency());
        BigInteger amount =
                orphan.signum() == 0
                        ? dice.smallAmount()
                        : dice.oneOf(
                                orphan,
                                dice.upTo(orphan),
                                BigInteger.ONE,
                                orphan.add(BigInteger.ONE));
        if (orphan.signum() == 0 && dice.percent(80)) {
            return inject(programme);
        }
        return money(command("release-orphan", programme.id), "amount", amount);
    }

    /** A pause lasts a few orders only, or there would be no points. */
    private List<ObjectNode> pause(Programme programme) {
        List<ObjectNode> commands = new ArrayList<>();
        commands.add(command("pause", programme.id));
        for (int i = dice.below(3); i > 0; i--) {
            commands.add(orders.order());
        }
        commands.add(command("resume", programme.id));
        return commands;
    }

    private ObjectNode grant(Programme programme, boolean unlocks) {
        BigInteger contribution = dice.percent(30) ? dice.amount() : dice.smallAmount();
        BigInteger value =
                dice.percent(4)
                        ? contribution.add(BigInteger.ONE)
                        : dice.oneOf(
                                contribution,
                                contribution.add(BigInteger.ONE).shiftRight(1),
                                dice.upTo(contribution).max(BigInteger.ONE));
        ObjectNode command = command("grant", programme.id);
        command.put("member", dice.percent(2) ? UNKNOWN : anybody().id);
        money(command, "contribution", contribution);
        money(command, "value", dice.percent(2) ? BigInteger.ZERO : value);
        BigInteger basis = dice.oneOf(contribution, contribution, dice.amount());
        money(command, "basis", dice.percent(5) ? BigInteger.ONE : basis);
        if (dice.percent(unlocks ? 60 : 40)) {
            command.put("batches", dice.oneOf(1, 2, 5, 7)).put("every", dice.oneOf(1, 2, 30));
        }
        return command;
    }

    /** A whole reversal, or some part, or many small parts one after another. */
    List<ObjectNode> reversals() {
        List<String> left =
                history.stream()
                        .map(command -> command.get("id").asString())
                        .filter(book.orders::containsKey)
                        .filter(id -> left(id).signum() > 0)
                        .distinct()
                        .toList();
        if (left.isEmpty() || dice.percent(3)) {
            return List.of(command("reverse").put("order", someOrder()));
        }
        // A recent order has most of its points still there, an old one has seen exits.
        String order =
                dice.percent(40)
                        ? left.get(left.size() - 1 - dice.below(Math.min(5, left.size())))
                        : dice.pick(left);
        BigInteger rest = left(order);
        if (dice.percent(20)) {
            List<ObjectNode> parts = new ArrayList<>();
            BigInteger third = rest.divide(BigInteger.valueOf(3)).max(BigInteger.ONE);
            for (BigInteger part : List.of(third, BigInteger.ONE, third, third)) {
                parts.add(money(command("reverse").put("order", order), "amount", part));
            }
            return parts;
        }
        ObjectNode command = command("reverse").put("order", order);
        if (dice.percent(60)) {
            BigInteger part =
                    switch (dice.below(12)) {
                        case 0 -> BigInteger.ONE;
                        case 1 -> rest.add(BigInteger.ONE);
                        case 2 -> rest;
                        case 3 -> dice.percent(30) ? BigInteger.ZERO : rest;
                        default -> dice.upTo(rest).max(BigInteger.ONE);
                    };
            money(command, "amount", part);
        }
        return List.of(command);
    }

    private BigInteger left(String order) {
        Settlement settlement = book.order(order);
        return settlement.total.subtract(settlement.reversed);
    }

    private String someOrder() {
        return dice.percent(50) && !book.orders.isEmpty()
                ? dice.pick(book.orders.keySet().stream().sorted().toList())
                : UNKNOWN;
    }

    private Member anybody() {
        return dice.pick(book.members.values());
    }
}
