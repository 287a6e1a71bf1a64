package org.tidemark.reference;

import static org.tidemark.reference.CommandNodes.command;
import static org.tidemark.reference.CommandNodes.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tidemark.reference.ReferencePlan.Offer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random commands that bring a pool near its end and beyond (SPEC 5.3): tiny orders, redemptions
 * that leave next to nothing, pools emptied again and again, refunds that come an epoch too late.
 */
final class DustCommands {

    private static final int SMALLEST_REST_FEN = 97;
    private static final int LARGEST_REST_FEN = 103;

    private final Dice dice;
    private final Book book;
    private final Pools pools;

    DustCommands(Dice dice, Book book, Pools pools) {
        this.dice = dice;
        this.book = book;
        this.pools = pools;
    }

    List<ObjectNode> next() {
        List<Programme> withPool =
                book.programmes.values().stream()
                        .filter(programme -> programme.plan.pool() != null)
                        .toList();
        if (withPool.isEmpty()) {
            return List.of(order(dice.pick(book.programmes.values()), anybody()));
        }
        // The first pool most often, so that it lives through many epochs.
        Programme programme = dice.percent(60) ? withPool.getFirst() : dice.pick(withPool);
        return switch (dice.below(10)) {
            case 0 -> everybodyLeaves(programme);
            case 1, 2 -> hitAndRun(programme);
            case 3, 4, 5 -> leaveLittle(programme);
            case 6 -> refundFromTheGrave(programme);
            case 7 -> refundOfTheLast(programme);
            case 8 -> grants(programme);
            default -> tinyOrders(programme);
        };
    }

    private List<ObjectNode> everybodyLeaves(Programme programme) {
        List<ObjectNode> commands = new ArrayList<>();
        holders(programme).forEach(holder -> commands.add(redeem(programme, holder, "all")));
        return commands.isEmpty() ? tinyOrders(programme) : commands;
    }

    /** One member buys for next to nothing and leaves at once, several times over. */
    private List<ObjectNode> hitAndRun(Programme programme) {
        List<ObjectNode> commands = new ArrayList<>(everybodyLeaves(programme));
        Member adversary = anybody();
        for (int i = dice.between(2, 5); i > 0; i--) {
            commands.add(order(programme, adversary));
            commands.add(redeem(programme, adversary, "all"));
        }
        return commands;
    }

    private List<ObjectNode> tinyOrders(Programme programme) {
        List<ObjectNode> commands = new ArrayList<>();
        for (int i = dice.between(1, 4); i > 0; i--) {
            commands.add(order(programme, anybody()));
        }
        return commands;
    }

    /** A redemption after which all that is left is worth about 1.00, or a few micropoints. */
    private List<ObjectNode> leaveLittle(Programme programme) {
        BigInteger supply = pools.supply(programme);
        for (Member member : holders(programme)) {
            BigInteger unlocked = programme.position(member).unlocked();
            BigInteger rest =
                    dice.percent(80)
                            ? pointsWorth(
                                    programme, dice.between(SMALLEST_REST_FEN, LARGEST_REST_FEN))
                            : BigInteger.valueOf(dice.between(1, 2_000));
            BigInteger points = supply.subtract(rest);
            if (points.signum() > 0 && points.compareTo(unlocked) <= 0) {
                return List.of(redeem(programme, member, Decimals.points(points)));
            }
        }
        // Nobody holds enough by himself: somebody leaves, so that the next one does.
        List<Member> holders = holders(programme);
        return holders.isEmpty()
                ? tinyOrders(programme)
                : List.of(redeem(programme, dice.pick(holders), "all"));
    }

    /** The fewest points worth so many fen at today's price. */
    private BigInteger pointsWorth(Programme programme, int fen) {
        return pools.price(programme).intoCeiling(BigInteger.valueOf(fen));
    }

    /** Parts of an order whose points went with an earlier epoch of its pool. */
    private List<ObjectNode> refundFromTheGrave(Programme programme) {
        List<String> old =
                refundable(
                        programme,
                        part -> part.epoch < programme.epoch() && part.points.signum() > 0);
        return old.isEmpty() ? leaveLittle(programme) : refund(dice.pick(old));
    }

    /** A refund of somebody who holds most of what is left. */
    private List<ObjectNode> refundOfTheLast(Programme programme) {
        BigInteger half = pools.supply(programme).shiftRight(1);
        List<String> large =
                refundable(
                        programme,
                        part -> part.epoch == programme.epoch() && part.points.compareTo(half) > 0);
        return large.isEmpty() ? leaveLittle(programme) : refund(dice.pick(large));
    }

    private List<String> refundable(Programme programme, Predicate<Settlement.Part> wanted) {
        return book.orders.entrySet().stream()
                .filter(order -> left(order.getValue()).signum() > 0)
                .filter(order ->
                        order.getValue().parts.stream()
                                .anyMatch(part -> part.programme == programme && wanted.test(part)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static BigInteger left(Settlement order) {
        return order.total.subtract(order.reversed);
    }

    /** Whole, nearly whole, or in a few parts. */
    private List<ObjectNode> refund(String order) {
        BigInteger left = left(book.order(order));
        if (dice.percent(30)) {
            return List.of(command("reverse").put("order", order));
        }
        List<ObjectNode> parts = new ArrayList<>();
        BigInteger part =
                dice.percent(30)
                        ? left.subtract(BigInteger.ONE)
                        : left.divide(BigInteger.valueOf(dice.between(2, 5)));
        for (int i = dice.between(1, 3); i > 0; i--) {
            parts.add(
                    money(
                            command("reverse").put("order", order),
                            "amount",
                            part.max(BigInteger.ONE)));
        }
        return parts;
    }

    /** Points that are locked when the others leave. */
    private List<ObjectNode> grants(Programme programme) {
        List<ObjectNode> commands = new ArrayList<>();
        for (int i = dice.between(1, 2); i > 0; i--) {
            BigInteger value = dice.tinyAmount();
            ObjectNode grant = command("grant", programme.id).put("member", anybody().id);
            money(grant, "contribution", value);
            money(grant, "value", value);
            money(grant, "basis", value.multiply(BigInteger.TEN));
            if (dice.percent(70)) {
                grant.put("batches", dice.oneOf(1, 3)).put("every", dice.oneOf(1, 30));
            }
            commands.add(grant);
        }
        return commands;
    }

    private ObjectNode order(Programme programme, Member member) {
        List<Offer> offers =
                programme.plan.offers().values().stream()
                        .filter(offer ->
                                !offer.zone().equals("repurchase")
                                        || member.enrolmentZones.contains(programme.id))
                        .toList();
        ObjectNode command = command("order").put("member", member.id);
        ObjectNode line = command.putArray("lines").addObject();
        money(line.put("offer", dice.pick(offers).id()), "amount", dice.tinyAmount());
        return command;
    }

    private static ObjectNode redeem(Programme programme, Member member, String points) {
        return command("redeem", programme.id).put("member", member.id).put("points", points);
    }

    private List<Member> holders(Programme programme) {
        return book.members.values().stream()
                .filter(member -> programme.positions.containsKey(member))
                .filter(member -> programme.position(member).unlocked().signum() > 0)
                .toList();
    }

    private Member anybody() {
        return dice.percent(60)
                ? List.copyOf(book.members.values()).get(dice.below(2))
                : dice.pick(book.members.values());
    }
}
