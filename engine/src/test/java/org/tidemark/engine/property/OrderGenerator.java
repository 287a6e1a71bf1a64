package org.tidemark.engine.property;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.book.Holds.OpenHold;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.engine.command.Command.OrderLine;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;

/** Orders of one to four lines, paid from outside, the wallet, holds and coins. */
final class OrderGenerator {

    private final Dice dice;
    private final LedgerView view;
    private final List<GeneratedPlans> plans;

    OrderGenerator(Dice dice, LedgerView view, List<GeneratedPlans> plans) {
        this.dice = dice;
        this.view = view;
        this.plans = plans;
    }

    Command next(String id, Timestamp at, String member) {
        int buyer = view.memberIndex(member);
        List<OpenHold> own =
                view.openHolds().stream()
                        .filter(hold -> hold.member() == buyer || dice.percent(5))
                        .toList();
        List<OpenHold> holds = dice.percent(50) ? own : List.of();
        List<OrderLine> lines = lines(holds, balance(buyer, Assets.COINS));
        return new Command.Order(
                Header.of(id, at),
                member,
                lines,
                walletFen(holds, lines, balance(buyer, Assets.CURRENCY)),
                holds.stream().map(OpenHold::name).toList(),
                dice.percent(30) ? "s" + dice.below(dice.percent(90) ? 2 : 5) : Command.NONE,
                dice.oneOf(Command.NO_REGION, Command.NO_REGION, 4401, 440_103));
    }

    private long balance(int member, int asset) {
        return member < 0 ? 0 : Math.max(0, view.balance(Accounts.member(member), asset));
    }

    private List<OrderLine> lines(List<OpenHold> holds, long coinsOwned) {
        List<OrderLine> lines = new ArrayList<>();
        long coins = held(holds, HoldAsset.COINS);
        if (coins > 0) {
            lines.add(new OrderLine(plans.getFirst().offers().get(1), coins * 2 + 1, coins));
        } else if (coinsOwned > 1 && dice.percent(30)) {
            coins = dice.between(1, coinsOwned);
            long most = dice.percent(90) ? 2 : 1;
            lines.add(new OrderLine(plans.getLast().offers().get(1), coins * most, coins));
        }
        long count = lines.isEmpty() || dice.percent(20) ? dice.between(1, 3) : 0;
        for (int i = 0; i < count; i++) {
            String offer = dice.percent(1) ? "none" : dice.oneOf(offers());
            lines.add(line(offer, dice.percent(1) ? 0 : dice.amountFen()));
        }
        return lines;
    }

    /** Some lines say what their goods cost, and some of those whose they are. */
    private OrderLine line(String offer, long amountFen) {
        if (dice.percent(75)) {
            return new OrderLine(offer, amountFen, 0);
        }
        int known = view.supplierCount();
        String supplier = Command.NONE;
        if (known > 0 && dice.percent(70)) {
            supplier = view.supplierId(dice.below(known));
        } else if (dice.percent(5)) {
            supplier = "nobody";
        }
        long supply =
                switch (dice.below(20)) {
                    case 0 -> amountFen + 1;
                    case 1, 2, 3 -> OrderLine.BY_PLAN;
                    default -> dice.between(0, amountFen);
                };
        return new OrderLine(offer, amountFen, 0, supplier, supply);
    }

    /** Goods of the first programme most of the time. */
    private List<String> offers() {
        GeneratedPlans plan = dice.percent(70) ? plans.getFirst() : plans.getLast();
        return dice.percent(60)
                ? plan.offers().subList(0, 1)
                : plan.offers().subList(0, dice.percent(70) ? 2 : 3);
    }

    private long walletFen(List<OpenHold> holds, List<OrderLine> lines, long owned) {
        long held = held(holds, HoldAsset.MONEY);
        if (held > 0) {
            return held;
        }
        long paid = 0;
        for (OrderLine line : lines) {
            paid += line.amountFen() - line.coins();
        }
        long most = Math.min(owned, paid);
        return dice.percent(30) ? dice.between(0, dice.percent(95) ? most : paid + 1) : 0;
    }

    private static long held(List<OpenHold> holds, HoldAsset asset) {
        return holds.stream()
                .filter(hold -> hold.asset() == asset)
                .mapToLong(OpenHold::amount)
                .sum();
    }
}
