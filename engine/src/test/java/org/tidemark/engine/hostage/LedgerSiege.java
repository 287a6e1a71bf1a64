package org.tidemark.engine.hostage;

import static org.tidemark.engine.fixture.Commands.AT;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.grant;
import static org.tidemark.engine.fixture.Commands.hold;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.Commands.pause;
import static org.tidemark.engine.fixture.Commands.redeem;
import static org.tidemark.engine.fixture.Commands.redeemAll;
import static org.tidemark.engine.fixture.Commands.release;
import static org.tidemark.engine.fixture.Commands.resume;
import static org.tidemark.engine.fixture.Commands.reverse;
import static org.tidemark.engine.fixture.Commands.voidHold;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.TestLedger;
import org.tidemark.engine.property.ContributionOracle;
import org.tidemark.engine.property.Dice;

/** Before a pool of the engine, in a ledger with one plan of {@link SiegePlan}. */
final class LedgerSiege implements Siege {

    private static final int MILLION = 1_000_000;
    private static final long COINS = 20_000;
    private static final int EPOCHS = 12;
    private static final int KEEPERS = 3;
    private static final long NO_CAP_FEN = 100_000_000_000L;

    private final SiegePlan plan;
    private final Scene scene;
    private final int accounts;
    private final TestLedger ledger;
    private final ContributionOracle contributions;
    private final List<String> orders = new ArrayList<>();
    private final List<String> holds = new ArrayList<>();
    private long cashFen = BUDGET_FEN;
    private long costOfRefundsFen;
    private long givenByRulesFen;
    private int commands;

    /** One to eight accounts before a pool that has been through that, on terms of that seed. */
    LedgerSiege(long seed, Scene scene) {
        Dice dice = new Dice(seed);
        this.scene = scene;
        accounts = 1 + dice.below(8);
        plan = SiegePlan.any(dice, scene);
        ledger = new TestLedger(plan.build());
        contributions = new ContributionOracle(ledger.view());
        for (int account = 0; account < accounts; account++) {
            String sponsor = account == 0 ? Command.NONE : "a" + dice.below(account);
            ledger.accepts(enrol("a" + account, sponsor));
        }
        ledger.accepts(new Command.IssueCoins(Header.of("coins", AT), "a0", COINS, "debt"));
        begin(dice);
    }

    private void begin(Dice dice) {
        switch (scene) {
            case YOUNG -> {}
            case OLD -> {
                epochs(EPOCHS);
                keepers(100_000, NO_CAP_FEN);
            }
            case PAUSED -> {
                if (dice.percent(50)) {
                    keepers(100_000, NO_CAP_FEN);
                }
                ledger.accepts(pause("pause"));
            }
            case CAPPED -> keepers(dice.between(1_000, 100_000), 60_000);
            case EMPTY -> {
                epochs(1);
                ledger.accepts(pause("pause"), order("waits", "k", 3_000), resume("resume"));
                // Whoever mints next has it (SPEC 5.3).
                givenByRulesFen = ledger.pool("seed").reserveFen();
            }
        }
    }

    private void epochs(int count) {
        ledger.accepts(enrol("k"));
        for (int epoch = 0; epoch < count; epoch++) {
            ledger.accepts(grant("o" + epoch, "k", 21_000, 70_000), redeemAll("r" + epoch, "k"));
        }
    }

    private void keepers(long contributionFen, long basisFen) {
        for (int keeper = 0; keeper < KEEPERS; keeper++) {
            String member = "k" + keeper;
            ledger.accepts(
                    enrol(member), grant("grant" + keeper, member, contributionFen, basisFen));
        }
    }

    @Override
    public void move(Move move) {
        String member = "a" + move.account() % accounts;
        String id = "c" + commands++;
        long wallet = Math.max(0, ledger.fen("member:" + member));
        long points = ledger.position("seed", member).pointsMicro();
        switch (move.kind()) {
            case BUY -> buy(move, id, member, wallet, 0);
            case BUY_WITH_COINS -> buy(move, id, member, wallet, coins(member));
            case SELL_ALL -> ledger.execute(redeemAll(id, member));
            case SELL_PART -> ledger.execute(redeem(id, member, move.part(points)));
            case SELL_ALL_BUT_DUST ->
                    ledger.execute(redeem(id, member, Math.max(0, points - dust())));
            case REFUND_PART -> refund(move, id, 1 + move.amount(BUDGET_FEN / 10));
            case REFUND -> refund(move, id, Command.ALL);
            case HOLD -> {
                if (ledger.execute(hold(id, member, move.amount(wallet), "h" + id)).accepted()) {
                    holds.add("h" + id);
                }
            }
            case RELEASE -> one(holds, move, hold -> ledger.execute(release(id, hold, 1)));
            case VOID -> one(holds, move, hold -> ledger.execute(voidHold(id, hold)));
        }
    }

    private static void one(List<String> all, Move move, Consumer<String> what) {
        if (!all.isEmpty()) {
            what.accept(all.get(move.size() % all.size()));
        }
    }

    private long coins(String member) {
        return ledger.balance("member:" + member, "coins");
    }

    /** Micropoints that are worth just what is not taken for dust. */
    private long dust() {
        PoolState pool = ledger.pool("seed");
        return pool.reserveFen() == 0 ? 0 : 1 + pool.supplyMicro() * 100 / pool.reserveFen();
    }

    private void buy(Move move, String id, String member, long wallet, long coinsThere) {
        long amount = move.amount(cashFen + wallet + coinsThere);
        long coins = Math.min(coinsThere, amount / 2);
        long fromWallet = Math.min(wallet, amount - coins);
        if (amount - coins - fromWallet > cashFen) {
            return;
        }
        Command command =
                orderOf(id, member).line("goods", amount, coins).wallet(fromWallet).build();
        if (amount > 0 && execute(command)) {
            orders.add(id);
            contributions.settled((Command.Order) command, last(EventType.ORDER_SETTLED));
        }
    }

    private void refund(Move move, String id, long amount) {
        one(
                orders,
                move,
                order -> {
                    Command.Reverse command = (Command.Reverse) reverse(id, order, amount);
                    if (execute(command)) {
                        Event event = last(EventType.ORDER_REVERSED);
                        long paidBack =
                                -event.moved("pool:seed", "CNY")
                                        - event.moved("orphan:seed", "CNY");
                        costOfRefundsFen +=
                                contributions.part(command, "seed").longValueExact() - paidBack + 1;
                        contributions.reversed(command);
                    }
                });
    }

    private boolean execute(Command command) {
        long before = ledger.fen("external:payments");
        boolean accepted = ledger.execute(command).accepted();
        cashFen += ledger.fen("external:payments") - before;
        return accepted;
    }

    private Event last(EventType type) {
        return ledger.events().reversed().stream()
                .filter(event -> event.type() == type)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public double mintingPrice() {
        PoolState pool = ledger.pool("seed");
        return pool.supplyMicro() == 0
                ? plan.issuePriceFen() / (double) MILLION
                : pool.reserveFen() / (double) pool.supplyMicro();
    }

    @Override
    public long gainFen() {
        long sum = cashFen - BUDGET_FEN - costOfRefundsFen - givenByRulesFen;
        for (int account = 0; account < accounts; account++) {
            sum += ledger.fen("member:a" + account) + ledger.fen("member:a" + account + ":held");
        }
        return sum;
    }

    @Override
    public Sale honest(long amountFen) {
        if (scene == Scene.PAUSED) {
            ledger.accepts(resume("resume"));
        }
        ledger.accepts(enrol("honest"), enrol("other"), order("other", "other", amountFen));
        double price = mintingPrice();
        Command.Order order = (Command.Order) order("honest", "honest", amountFen);
        long quoted = ledger.view().quotes().pointsFor(order).getFirst().mintedMicro();
        int before = ledger.events().size();
        ledger.accepts(order);
        ledger.execute(redeemAll("sale", "honest"));
        long paid =
                ledger.events().stream()
                        .skip(before)
                        .filter(event -> event.member().equals("honest"))
                        .filter(event -> event.type() != EventType.ORDER_SETTLED)
                        .mapToLong(event -> event.moved("member:honest", "CNY"))
                        .sum();
        return new Sale(
                plan.fairFen(amountFen), plan.payout((long) (quoted * price * 0.999_999)), paid);
    }
}
