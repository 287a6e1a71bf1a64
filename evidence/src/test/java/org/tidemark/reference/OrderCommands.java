package org.tidemark.reference;

import static org.tidemark.reference.CommandNodes.UNKNOWN;
import static org.tidemark.reference.CommandNodes.command;
import static org.tidemark.reference.CommandNodes.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.reference.ReferencePlan.Offer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Random orders (SPEC 5.2). */
final class OrderCommands {

    private final Dice dice;
    private final Book book;
    private final boolean coinsAllowed;

    OrderCommands(Dice dice, Book book, Features features) {
        this.dice = dice;
        this.book = book;
        this.coinsAllowed = features == Features.ALL;
    }

    ObjectNode order() {
        Member member = buyer();
        ObjectNode command = command("order");
        command.put("member", dice.percent(1) ? UNKNOWN : member.id);
        ArrayNode lines = command.putArray("lines");
        BigInteger cash = BigInteger.ZERO;
        BigInteger coins = BigInteger.ZERO;
        int count = dice.percent(70) ? 1 : dice.between(2, 4);
        for (int i = 0; i < count; i++) {
            Offer offer = offer(member);
            BigInteger amount = dice.percent(1) ? BigInteger.ZERO : dice.amount();
            BigInteger paidInCoins = coins(member, offer, amount, coins);
            ObjectNode line = lines.addObject().put("offer", offer.id());
            if (dice.percent(1)) {
                line.put("offer", UNKNOWN);
            }
            money(line, "amount", amount);
            if (paidInCoins.signum() > 0 || dice.percent(1)) {
                money(line, "coins", paidInCoins);
            }
            goods(line, offer, amount, paidInCoins);
            coins = coins.add(paidInCoins);
            cash = cash.add(amount.subtract(paidInCoins));
        }
        payPartly(command, member, cash.max(BigInteger.ZERO), coins);
        if (dice.percent(35) && !book.stores.isEmpty()) {
            command.put("store", dice.percent(2) ? UNKNOWN : dice.pick(book.stores.keySet()));
        }
        if (dice.percent(25)) {
            command.put("region", dice.oneOf("441900", "440100", "210100", "110101"));
        }
        return command;
    }

    /** Whose goods they are and what they really cost: below and above what the plan says. */
    private void goods(ObjectNode line, Offer offer, BigInteger amount, BigInteger coins) {
        if (dice.percent(30) && !book.suppliers.isEmpty()) {
            line.put("supplier", dice.percent(2) ? UNKNOWN : dice.pick(book.suppliers));
        }
        if (dice.percent(25)) {
            BigInteger planned = offer.share("cost").timesFloor(amount);
            BigInteger supply =
                    switch (dice.below(8)) {
                        case 0 -> BigInteger.ZERO;
                        case 1 -> planned;
                        case 2 -> amount;
                        case 3 -> dice.percent(20) ? amount.add(BigInteger.ONE) : amount;
                        case 4 -> amount.subtract(dice.upTo(coins));
                        case 5 -> dice.upTo(planned);
                        default -> planned.add(dice.upTo(amount.subtract(planned)));
                    };
            money(line, "supply", supply);
        }
    }

    /** The same order for each of these members. */
    List<ObjectNode> sameFor(String... members) {
        Offer offer = offer(dice.pick(book.members.values()));
        BigInteger amount = dice.amount();
        List<ObjectNode> commands = new ArrayList<>();
        for (String member : members) {
            ObjectNode command = command("order").put("member", member);
            money(command.putArray("lines").addObject().put("offer", offer.id()), "amount", amount);
            commands.add(command);
        }
        return commands;
    }

    /** Somebody; a few buy much more often than the others. */
    private Member buyer() {
        List<Member> members = new ArrayList<>(book.members.values());
        return dice.percent(50)
                ? members.get(dice.below(Math.min(4, members.size())))
                : dice.pick(members);
    }

    private Offer offer(Member member) {
        List<Offer> offers =
                book.programmes.values().stream()
                        .flatMap(programme -> programme.plan.offers().values().stream())
                        .toList();
        Offer offer = dice.pick(offers);
        boolean refused =
                offer.zone().equals("repurchase")
                        && !member.enrolmentZones.contains(offer.programme());
        return refused && dice.percent(85) ? offer(member) : offer;
    }

    private BigInteger coins(Member member, Offer offer, BigInteger amount, BigInteger used) {
        BigInteger owned = book.accounts.balance(member.account(), Accounts.COINS).subtract(used);
        BigInteger limit = offer.coins().timesFloor(amount);
        if (!coinsAllowed || dice.percent(40)) {
            return BigInteger.ZERO;
        }
        if (dice.percent(2)) {
            return limit.add(BigInteger.ONE).min(amount);
        }
        if (owned.signum() <= 0) {
            return BigInteger.ZERO;
        }
        return dice.percent(60) ? limit.min(owned) : dice.upTo(limit.min(owned));
    }

    /** Wallet and holds: fitting ones mostly. */
    private void payPartly(ObjectNode command, Member member, BigInteger cash, BigInteger coins) {
        if (dice.percent(20)) {
            List<String> holds = new ArrayList<>();
            BigInteger held = BigInteger.ZERO;
            for (String id : book.holds.keySet().stream().sorted().toList()) {
                Hold hold = book.holds.get(id);
                boolean money = !hold.asset.equals(Accounts.COINS);
                boolean fits =
                        money
                                && hold.member == member
                                && held.add(hold.amount).compareTo(cash) <= 0;
                if (hold.ended
                        ? fits && dice.percent(8)
                        : fits ? dice.percent(70) : dice.percent(2)) {
                    holds.add(id);
                    held = money ? held.add(hold.amount) : held;
                }
            }
            if (!holds.isEmpty()) {
                if (dice.percent(4)) {
                    holds.add(holds.getFirst());
                }
                ArrayNode named = command.putArray("holds");
                holds.forEach(named::add);
                BigInteger off = dice.percent(4) ? BigInteger.ONE : BigInteger.ZERO;
                money(command, "wallet", held.subtract(off).max(BigInteger.ZERO));
                return;
            }
        }
        if (coins.signum() > 0 && dice.percent(50)) {
            coinHolds(command, member, coins);
        }
        BigInteger wallet = book.wallet(member);
        if (dice.percent(30) && wallet.signum() > 0) {
            BigInteger most = wallet.min(cash);
            BigInteger paid = dice.percent(50) ? most : dice.upTo(most);
            money(command, "wallet", dice.percent(4) ? most.add(BigInteger.ONE) : paid);
        } else if (dice.percent(1)) {
            money(command, "wallet", dice.smallAmount());
        }
    }

    /** Names a hold of coins where one covers exactly what the order pays in coins. */
    private void coinHolds(ObjectNode command, Member member, BigInteger coins) {
        for (String id : book.holds.keySet().stream().sorted().toList()) {
            Hold hold = book.holds.get(id);
            boolean open = !hold.ended && hold.member == member;
            if (open && hold.asset.equals(Accounts.COINS) && hold.amount.equals(coins)) {
                command.putArray("holds").add(id);
                return;
            }
        }
    }
}
