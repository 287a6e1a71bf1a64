package org.tidemark.server.trade.purchases.model;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.MemoryArchive;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PlanReader;
import org.tidemark.plan.YamlPlanReader;
import org.tidemark.server.trade.purchases.run.LedgerDesk;

/** The engine itself, in memory: what purchases ask of the ledger is asked of it. */
final class RealLedger implements LedgerDesk {

    static final String GOODS = "goods";

    private static final Timestamp NOW =
            Timestamp.of(OffsetDateTime.parse("2026-11-01T10:00:00+08:00"));
    private static final String PLAN =
            """
            plan: 1
            programme: shop
            title: { zh: 商城, en: Shop }
            jurisdiction: none
            currency: CNY
            pool:
              issuePrice: "1.00"
              mintRatio: 70%
              retention: 20%
              cap: { multiple: 3, basis: spend }
            offers:
              goods:
                title: { zh: 商品, en: Goods }
                split: { cost: 30%, platform: 10%, rewards: 30%, pool: 30% }
                coins: 50%
                settle: P7D
            referral:
              order: { direct: 10%, indirect: 5% }
              qualify: none
            """;
    private static final PlanReader READER = onceOnly(new YamlPlanReader());

    private final Sink sink = new Sink();
    private final Ledger ledger = new Ledger(READER, new MemoryArchive());

    RealLedger() {
        ledger.adopt(PLAN, sink);
    }

    /** All schedules have one plan: it is read once. */
    private static PlanReader onceOnly(PlanReader reader) {
        Map<String, Plan> known = new HashMap<>();
        return text -> {
            if (!known.containsKey(text)) {
                known.put(text, reader.read(text));
            }
            return known.get(text);
        };
    }

    /** A member with so much in the wallet, by a friend's order, and so many coins. */
    void enrol(String member, long walletFen, long coins) {
        take(new Command.Enrol(head("enrol-" + member), member, "", 0, false));
        if (walletFen > 0) {
            String friend = member + "friend";
            take(new Command.Enrol(head("enrol-" + friend), friend, member, 0, false));
            take(
                    new Command.Order(
                            head("gift-" + member),
                            friend,
                            List.of(new Command.OrderLine(GOODS, walletFen * 10, 0)),
                            0,
                            List.of(),
                            "",
                            0));
        }
        if (coins > 0) {
            take(new Command.IssueCoins(head("coins-" + member), member, coins, "old debt"));
        }
    }

    long walletFen(String member) {
        return balance(member, Assets.CURRENCY);
    }

    long coins(String member) {
        return balance(member, Assets.COINS);
    }

    private long balance(String member, int asset) {
        LedgerView view = ledger.view();
        return view.balance(Accounts.member(view.memberIndex(member)), asset);
    }

    /** What is held under those names, in all. */
    long heldFen(List<String> names, HoldAsset asset) {
        return names.stream()
                .flatMap(name -> ledger.view().hold(name).stream())
                .filter(hold -> hold.asset() == asset)
                .mapToLong(hold -> hold.amount())
                .sum();
    }

    List<String> openHolds() {
        return ledger.view().openHolds().stream().map(hold -> hold.name()).toList();
    }

    /** Something else of the member's takes money of his away, or not where it is not there. */
    boolean holdElsewhere(String member, String name, long amountFen) {
        return take(new Command.Hold(
                        head("hold-" + name), member, amountFen, name, HoldAsset.MONEY))
                .accepted();
    }

    @Override
    public Optional<String> hold(String buyer, Hold hold) {
        Command.Hold command =
                new Command.Hold(
                        head("hold-" + hold.id()),
                        buyer,
                        hold.amountFen(),
                        hold.id(),
                        hold.asset());
        return take(command) instanceof Outcome.Rejected rejected
                ? Optional.of(rejected.refusal().code())
                : Optional.empty();
    }

    @Override
    public Optional<String> adopt(String buyer, Hold hold) {
        boolean there =
                ledger.view()
                        .hold(hold.id())
                        .filter(one -> one.amount() == hold.amountFen())
                        .isPresent();
        return there ? Optional.empty() : Optional.of("hold-mismatch");
    }

    @Override
    public void end(String holdId) {
        take(new Command.VoidHold(head("void-" + holdId), holdId));
    }

    @Override
    public void release(String holdId, String releaseId, long amountFen) {
        take(new Command.Release(head("release-" + releaseId), holdId, amountFen));
    }

    @Override
    public PurchaseEvent settle(Command.Order order) {
        return take(order.at(NOW)) instanceof Outcome.Rejected rejected
                ? new PurchaseEvent.Refused(rejected.refusal().code())
                : new PurchaseEvent.Settled(List.of(), false);
    }

    @Override
    public PurchaseEvent reverse(Command.Reverse reverse, String refundId, String buyer) {
        if (take(reverse.at(NOW)) instanceof Outcome.Rejected rejected) {
            return new PurchaseEvent.ReversalRefused(refundId, rejected.refusal().code());
        }
        return new PurchaseEvent.Reversed(refundId, sink.reversed(reverse.id(), buyer), List.of());
    }

    /** Gives what became of it the first time, as the platform's ledger does. */
    private Outcome take(Command command) {
        sink.of(command.id(), ledger.view());
        Outcome outcome = ledger.execute(command, sink);
        if (outcome instanceof Outcome.Duplicate) {
            return sink.outcomes.get(command.id());
        }
        sink.outcomes.put(command.id(), outcome);
        return outcome;
    }

    private static Header head(String id) {
        return Header.of(id, NOW);
    }

    /** Keeps the postings of each command by account and asset. */
    private static final class Sink implements EventSink {

        private final Map<String, Outcome> outcomes = new HashMap<>();
        private final Map<String, List<String>> names = new HashMap<>();
        private final Map<String, List<Long>> amounts = new HashMap<>();
        private String command = "";
        private LedgerView view;

        void of(String id, LedgerView seen) {
            command = id;
            view = seen;
        }

        /** What went back by source. */
        Parts reversed(String id, String buyer) {
            return new Parts(
                    sum(id, "external:payments CNY"),
                    sum(id, "member:" + buyer + " coins"),
                    Math.max(0, sum(id, "member:" + buyer + " CNY")));
        }

        private long sum(String id, String name) {
            long sum = 0;
            List<String> all = names.getOrDefault(id, List.of());
            for (int i = 0; i < all.size(); i++) {
                sum += all.get(i).equals(name) ? amounts.get(id).get(i) : 0;
            }
            return sum;
        }

        @Override
        public void posting(long account, int asset, long amount) {
            if (view != null) {
                names.computeIfAbsent(command, any -> new ArrayList<>())
                        .add(view.accountName(account) + " " + view.assetName(asset));
                amounts.computeIfAbsent(command, any -> new ArrayList<>()).add(amount);
            }
        }
    }
}
