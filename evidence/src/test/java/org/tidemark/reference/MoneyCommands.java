package org.tidemark.reference;

import static org.tidemark.reference.CommandNodes.UNKNOWN;
import static org.tidemark.reference.CommandNodes.command;
import static org.tidemark.reference.CommandNodes.money;

import java.math.BigInteger;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Random holds, payouts, coins, shares and funding (SPEC 5.6). */
final class MoneyCommands {

    private final Dice dice;
    private final Book book;

    MoneyCommands(Dice dice, Book book) {
        this.dice = dice;
        this.book = book;
    }

    List<ObjectNode> next(boolean all) {
        return List.of(
                switch (dice.below(all ? 25 : 19)) {
                    case 0, 1, 2, 3, 4 -> hold(all);
                    case 5, 6 -> end();
                    case 7, 8 -> release();
                    case 9 -> fund();
                    case 10, 11 -> payStore();
                    case 12, 13, 14 -> paySupplier();
                    case 15, 16 -> withholdTax();
                    case 17 -> returnTax();
                    case 18 -> pay(command("pay-tax"), Accounts.TAX);
                    case 19, 20, 21, 22 -> issueCoins();
                    default -> grantShares();
                });
    }

    private ObjectNode hold(boolean all) {
        boolean coins = all && dice.percent(40);
        String asset = coins ? Accounts.COINS : book.currency();
        List<Member> owners =
                book.members.values().stream()
                        .filter(member -> balance(member, asset).signum() > 0)
                        .toList();
        Member member = owners.isEmpty() ? dice.pick(book.members.values()) : dice.pick(owners);
        BigInteger most = balance(member, asset).max(BigInteger.ZERO);
        BigInteger amount =
                dice.percent(6)
                        ? most.add(BigInteger.ONE)
                        : dice.oneOf(most, dice.upTo(most), dice.smallAmount().min(most));
        boolean taken = dice.percent(4) && !book.holds.isEmpty();
        ObjectNode command = command("hold");
        command.put("member", dice.percent(2) ? UNKNOWN : member.id);
        money(command, "amount", dice.percent(95) ? amount.max(BigInteger.ONE) : amount);
        command.put("hold", taken ? anyHold() : "h" + book.holds.size());
        if (coins) {
            command.put("asset", "coins");
        }
        return command;
    }

    private List<String> open() {
        return book.holds.keySet().stream().sorted().filter(id -> !book.hold(id).ended).toList();
    }

    private ObjectNode release() {
        List<String> open = open();
        boolean ended = open.isEmpty() || dice.percent(10);
        String id = ended ? anyHold() : dice.pick(open);
        BigInteger held = book.holds.containsKey(id) ? book.hold(id).amount : BigInteger.TEN;
        BigInteger amount =
                switch (dice.below(10)) {
                    case 0 -> held;
                    case 1 -> held.add(BigInteger.ONE);
                    case 2 -> dice.percent(30) ? BigInteger.ZERO : BigInteger.ONE;
                    case 3 -> held.subtract(BigInteger.ONE).max(BigInteger.ONE);
                    default -> dice.upTo(held.shiftRight(1)).max(BigInteger.ONE);
                };
        return money(command("release").put("hold", id), "amount", amount);
    }

    private ObjectNode end() {
        List<String> open = open();
        String type = dice.oneOf("capture", "void");
        if (open.isEmpty() || dice.percent(10)) {
            return command(type).put("hold", anyHold());
        }
        return command(type).put("hold", dice.pick(open));
    }

    private ObjectNode fund() {
        return money(
                command("fund").put("account", "platform"),
                "amount",
                dice.percent(5) ? BigInteger.ZERO : dice.amount());
    }

    private ObjectNode payStore() {
        if (book.stores.isEmpty() || dice.percent(3)) {
            return money(command("pay-store").put("store", UNKNOWN), "amount", BigInteger.ONE);
        }
        Store store = book.store(dice.pick(book.stores.keySet().stream().sorted().toList()));
        return pay(command("pay-store").put("store", store.id()), store.account());
    }

    private ObjectNode paySupplier() {
        ObjectNode command = command("pay-supplier");
        if (dice.percent(3)) {
            return money(command.put("supplier", UNKNOWN), "amount", BigInteger.ONE);
        } else if (book.suppliers.isEmpty() || dice.percent(30)) {
            return pay(command, Accounts.SUPPLIER);
        }
        String supplier = dice.pick(book.suppliers);
        return pay(command.put("supplier", supplier), Accounts.ofSupplier(supplier));
    }

    private ObjectNode withholdTax() {
        List<Member> owners =
                book.members.values().stream()
                        .filter(member -> balance(member, book.currency()).signum() > 0)
                        .toList();
        Member member = owners.isEmpty() ? dice.pick(book.members.values()) : dice.pick(owners);
        BigInteger most = balance(member, book.currency()).max(BigInteger.ZERO);
        BigInteger amount = dice.percent(6) ? most.add(BigInteger.ONE) : dice.upTo(most);
        return money(
                command("withhold-tax").put("member", dice.percent(3) ? UNKNOWN : member.id),
                "amount",
                dice.percent(97) ? amount.max(BigInteger.ONE) : BigInteger.ZERO);
    }

    private ObjectNode returnTax() {
        String member = dice.percent(3) ? UNKNOWN : dice.pick(book.members.keySet());
        return pay(command("return-tax").put("member", member), Accounts.TAX);
    }

    private ObjectNode pay(ObjectNode command, String account) {
        BigInteger payable = book.accounts.balance(account, book.currency());
        if (payable.signum() <= 0 && dice.percent(80)) {
            return fund();
        }
        BigInteger most = payable.max(BigInteger.ZERO);
        return money(
                command,
                "amount",
                dice.oneOf(most, dice.upTo(most), dice.upTo(most), most.add(BigInteger.ONE)));
    }

    private ObjectNode issueCoins() {
        return money(
                        command("issue-coins")
                                .put(
                                        "member",
                                        dice.percent(3)
                                                ? UNKNOWN
                                                : dice.pick(book.members.keySet())),
                        "amount",
                        dice.percent(3) ? BigInteger.ZERO : dice.smallAmount())
                .put("reference", "debt");
    }

    private ObjectNode grantShares() {
        boolean verifiedOnly = dice.percent(80);
        List<Member> leaders =
                book.members.values().stream()
                        .filter(member -> member.verified || !verifiedOnly)
                        .filter(member -> balance(member, Accounts.CONTRIBUTION).signum() > 0)
                        .toList();
        if (leaders.isEmpty() && dice.percent(90)) {
            return issueCoins();
        }
        Member member = leaders.isEmpty() ? dice.pick(book.members.values()) : dice.pick(leaders);
        BigInteger most = balance(member, Accounts.CONTRIBUTION);
        ObjectNode command = command("grant-shares").put("member", member.id);
        money(
                command,
                "contribution",
                dice.percent(10) ? most.add(BigInteger.ONE) : dice.upTo(most).max(BigInteger.ONE));
        return command.put("shares", dice.percent(5) ? 0 : dice.between(1, 50))
                .put("lockedUntil", "2027-01-01")
                .put("reference", "board");
    }

    private BigInteger balance(Member member, String asset) {
        return book.accounts.balance(member.account(), asset);
    }

    private String anyHold() {
        return book.holds.isEmpty()
                ? UNKNOWN
                : dice.pick(book.holds.keySet().stream().sorted().toList());
    }
}
