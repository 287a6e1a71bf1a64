package org.tidemark.server.trade.purchases.model;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.purchases.model.Effect.Lane;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;
import org.tidemark.server.trade.purchases.run.HouseDesk;
import org.tidemark.server.trade.purchases.run.Performer;

/**
 * Some purchases of one member, who has less than all of them want, driven through one order of
 * steps out of very many: whatever people, providers and threads may do, in any order, with crashes
 * between an effect and the note of its answer. Time stands still; every choice is the seed's.
 */
final class Schedule implements HouseDesk {

    private static final String MEMBER = "m";
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-01T10:00:00+08:00");
    private static final LocalizedText TEXT = new LocalizedText("货", "goods");
    private static final int STEPS = 160;

    private final Random dice;
    private final PurchaseTable table;
    private final Wares wares;
    private final RealLedger ledger = new RealLedger();
    private final FakeProvider provider = new FakeProvider();
    private final Performer performer = new Performer(ledger, provider, this);
    private final List<Running> all = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final long walletAtFirst;
    private final long coinsAtFirst;
    private int counter;
    private boolean calm;

    /** A purchase with what is written down of it. */
    private static final class Running {
        private Purchase purchase;
        private final List<Pending> pending = new ArrayList<>();
        private final List<Answer> inFlight = new ArrayList<>();
    }

    /** An effect that is written down. */
    private record Pending(int place, Effect effect) {}

    /** What somebody has done in the world and has not noted yet. */
    private record Answer(Pending of, Optional<PurchaseEvent> event) {}

    Schedule(long seed, PurchaseTable table) {
        this(seed, table, Wares::plain);
    }

    Schedule(long seed, PurchaseTable table, Wares wares) {
        this.dice = new Random(seed);
        this.wares = wares;
        this.table = table;
        walletAtFirst = 100L * dice.nextInt(200);
        coinsAtFirst = 100L * dice.nextInt(100);
        ledger.enrol(MEMBER, walletAtFirst, coinsAtFirst);
        int purchases = 2 + dice.nextInt(4);
        for (int i = 0; i < purchases; i++) {
            all.add(new Running());
            all.getLast().purchase = placed(i);
        }
    }

    /** A fee, whose money was set aside before it was placed, or was not. */
    private Purchase fee(int index) {
        long amount = 1L + dice.nextInt(500);
        Parts wallet = new Parts(0, 0, amount);
        String hold = "wf" + index;
        ledger.holdElsewhere(MEMBER, hold, amount);
        return Purchase.placed(
                        new PurchaseNumber("f" + index),
                        PurchaseKind.FEE,
                        new Purchase.Origin("s" + index, MEMBER, "", 0, ""),
                        NOW,
                        NOW.plusDays(30),
                        List.of(
                                new PurchaseLine(
                                        1,
                                        new Item("", TEXT, TEXT, ""),
                                        new Terms(RealLedger.GOODS, 0, 0),
                                        1,
                                        amount,
                                        0,
                                        Supply.UNKNOWN,
                                        wallet,
                                        wallet,
                                        1)),
                        List.of())
                .adopting(new Hold(hold, 1, HoldAsset.MONEY, amount, Hold.State.WANTED));
    }

    private Purchase placed(int index) {
        if (dice.nextInt(6) == 0) {
            return fee(index);
        }
        PurchaseKind kind = dice.nextInt(3) == 0 ? PurchaseKind.TILL : PurchaseKind.SHOP;
        Wares.Picked picked = wares.pick(dice);
        return Purchase.placed(
                new PurchaseNumber("o" + index),
                kind,
                new Purchase.Origin("s" + index, MEMBER, "", 0, ""),
                NOW,
                NOW.plusMinutes(30),
                picked.lines(),
                picked.discounts());
    }

    /** Runs it to its end and gives what was wrong, nothing where all was right. */
    List<String> run() {
        for (int step = 0; step < STEPS; step++) {
            step();
        }
        calm = true;
        quiet();
        checkEnd();
        return violations;
    }

    private void step() {
        Running one = all.get(dice.nextInt(all.size()));
        switch (dice.nextInt(12)) {
            case 0, 1, 2 -> request(one, new PurchaseEvent.Pay(dice.nextBoolean() ? "a" : "b"));
            case 3, 4, 5, 6 -> perform(one);
            case 7 -> note(one);
            case 8 -> payer();
            case 9 -> notice();
            case 10 -> somebody(one);
            default -> elsewhere();
        }
    }

    private void somebody(Running one) {
        switch (dice.nextInt(12)) {
            case 0 -> request(one, new PurchaseEvent.Cancel(Step.BUYER, ""));
            case 1 -> request(one, new PurchaseEvent.TimeOver());
            case 2, 3, 4 -> ship(one);
            case 5, 6 -> settle(one);
            case 7 -> fact(one, new PurchaseEvent.Released());
            case 8 -> fact(one, new PurchaseEvent.Rejected("no goods"));
            case 9 -> giveBack(one);
            case 10 ->
                    request(
                            one,
                            new PurchaseEvent.GiveAllBack("r" + counter++, "staff:a", "closed"));
            default ->
                    request(
                            one,
                            new PurchaseEvent.RefundSettled(
                                    "x" + counter++,
                                    1 + dice.nextInt(3_000),
                                    "staff:a",
                                    "broken",
                                    true));
        }
    }

    private void giveBack(Running one) {
        List<PurchaseLine> open =
                one.purchase.lines().stream().filter(line -> line.leftFen() > 0).toList();
        if (!open.isEmpty()) {
            PurchaseLine line = open.get(dice.nextInt(open.size()));
            long amount = 1 + dice.nextLong(line.leftFen());
            request(
                    one,
                    new PurchaseEvent.GiveBack(
                            "r" + counter++,
                            "",
                            List.of(new PurchaseEvent.Back(line.line(), 0, amount)),
                            "staff:a",
                            "broken"));
        }
    }

    /** Goods leave: from here on they cannot be taken back, so this is where it must be right. */
    private void ship(Running one) {
        if (one.purchase.state() == PurchaseState.PAID && !one.purchase.progress().handedOver()) {
            request(one, new PurchaseEvent.HandOver("staff:a", ""));
        }
    }

    private void settle(Running one) {
        if (one.purchase.progress().handedOver()) {
            request(one, new PurchaseEvent.Settle());
        }
    }

    /** A withdrawal or whatever else wants the same money. */
    private void elsewhere() {
        if (!elsewhere.isEmpty() && dice.nextBoolean()) {
            ledger.end(elsewhere.remove(0));
        } else {
            String name = "w" + counter++;
            if (ledger.holdElsewhere(MEMBER, name, 1 + dice.nextInt(5_000))) {
                elsewhere.add(name);
            }
        }
    }

    private void payer() {
        List<String> payable = provider.payable();
        if (!payable.isEmpty()) {
            provider.pay(payable.get(dice.nextInt(payable.size())));
        }
    }

    private void notice() {
        List<String> paid = provider.paid();
        if (!paid.isEmpty()) {
            tell(paid.get(dice.nextInt(paid.size())));
        }
    }

    private void tell(String attemptId) {
        for (Running one : all) {
            if (one.purchase.attempt(attemptId).isPresent()) {
                fact(one, provider.money(attemptId));
            }
        }
    }

    private void request(Running one, PurchaseEvent.Request request) {
        try {
            happens(one, request);
        } catch (NotNowException asked) {
            if (calm) {
                throw asked;
            }
        }
    }

    private void fact(Running one, PurchaseEvent.Fact fact) {
        happens(one, fact);
    }

    private void happens(Running one, PurchaseEvent event) {
        Purchase before = one.purchase;
        Transition transition = table.on(before, event, NOW);
        one.purchase = transition.after();
        transition.effects().forEach(effect -> one.pending.add(new Pending(counter++, effect)));
        boolean paidNow = before.times().paidAt() == null && one.purchase.times().paidAt() != null;
        boolean leavesNow = !before.progress().handedOver() && one.purchase.progress().handedOver();
        if (paidNow || leavesNow) {
            checkFunded(one, event);
        }
        if (event instanceof PurchaseEvent.Refused refused) {
            violations.add(one.purchase.number() + " the ledger refused: " + refused.why());
        }
    }

    /** Somebody carries the next effect out; what he heard is noted at once, later, or never. */
    private void perform(Running one) {
        Optional<Pending> next = next(one);
        if (next.isEmpty()) {
            return;
        }
        Optional<PurchaseEvent> event = performer.perform(next.get().effect(), one.purchase);
        switch (calm ? 3 : dice.nextInt(5)) {
            case 0 -> {} // crashed before it noted anything
            case 1 -> one.inFlight.add(new Answer(next.get(), event));
            default -> answered(one, new Answer(next.get(), event));
        }
    }

    private static Optional<Pending> next(Running one) {
        Set<Lane> busy = EnumSet.noneOf(Lane.class);
        for (Pending pending : one.pending) {
            Effect.Kind kind = pending.effect().kind();
            if (!kind.waitsFor(busy)) {
                return Optional.of(pending);
            }
            busy.add(kind.lane());
        }
        return Optional.empty();
    }

    private void note(Running one) {
        if (!one.inFlight.isEmpty()) {
            answered(one, one.inFlight.remove(dice.nextInt(one.inFlight.size())));
        }
    }

    /** As the runner does: an answer counts once, while its effect is still written down. */
    private void answered(Running one, Answer answer) {
        boolean wanted = one.pending.removeIf(pending -> pending.equals(answer.of()));
        if (wanted) {
            answer.event().ifPresent(event -> happens(one, event));
        }
    }

    @Override
    public PurchaseEvent screen(Purchase purchase) {
        // The screening says the same whenever it is asked.
        return purchase.totalFen() % 7 == 0
                ? new PurchaseEvent.HeldBack("r-" + purchase.number())
                : new PurchaseEvent.Passed();
    }

    @Override
    public void tell(Moment moment, Purchase purchase, String about) {
        // Listeners move no money.
    }

    /** Everybody finishes what he began. */
    private void quiet() {
        for (int round = 0; round < 6; round++) {
            for (Running one : all) {
                while (!one.inFlight.isEmpty()) {
                    note(one);
                }
                work(one);
                provider.paid().forEach(this::tell);
                work(one);
                goOn(one);
                work(one);
            }
        }
        elsewhere.forEach(ledger::end);
    }

    private void work(Running one) {
        while (!one.pending.isEmpty()) {
            perform(one);
        }
    }

    private void goOn(Running one) {
        switch (one.purchase.state()) {
            case PLACED, COVERING, OPEN -> request(one, new PurchaseEvent.TimeOver());
            case PAID -> {
                ship(one);
                request(one, new PurchaseEvent.Settle());
            }
            case HELD -> fact(one, new PurchaseEvent.Released());
            case REFUSED ->
                    request(
                            one,
                            new PurchaseEvent.GiveAllBack("r" + counter++, "staff:a", "refused"));
            case CLOSING, SCREENING, SETTLING, SETTLED, CLOSED -> {}
        }
    }

    /** What is left of it is held by the ledger or was confirmed by the provider. */
    private void checkFunded(Running one, PurchaseEvent event) {
        Purchase purchase = one.purchase;
        Parts left = purchase.left();
        // More may still be held: what goes back is given back in its own time.
        long money = ledger.heldFen(purchase.heldBy(), HoldAsset.MONEY);
        long coins = ledger.heldFen(purchase.heldBy(), HoldAsset.COINS);
        check(purchase, "wallet at " + event, Math.min(money, left.walletFen()), left.walletFen());
        check(purchase, "coins at " + event, Math.min(coins, left.coinsFen()), left.coinsFen());
        long outside = Math.min(provider.keptFen(purchase), left.providerFen());
        check(purchase, "provider at " + event, outside, left.providerFen());
    }

    private void checkEnd() {
        if (!ledger.openHolds().isEmpty()) {
            violations.add("holds without an owner: " + ledger.openHolds());
        }
        long wallet = walletAtFirst;
        long coins = coinsAtFirst;
        for (Running one : all) {
            Purchase purchase = one.purchase;
            if (!purchase.state().ended()) {
                violations.add(purchase.number() + " stays " + purchase.state());
            }
            boolean settled = purchase.state() == PurchaseState.SETTLED;
            Parts kept = settled ? purchase.left() : Parts.NONE;
            Parts reversed =
                    purchase.refunds().stream()
                            .filter(refund -> refund.kind() == Refund.Kind.AFTER)
                            .map(Refund::parts)
                            .reduce(Parts.NONE, Parts::plus);
            check(
                    purchase,
                    "at the provider",
                    provider.keptFen(purchase),
                    kept.providerFen() - reversed.providerFen());
            if (purchase.progress().handedOver() && settled) {
                check(
                        purchase,
                        "in all",
                        kept.amountFen() + before(purchase).amountFen(),
                        purchase.totalFen());
            }
            wallet += reversed.walletFen() - kept.walletFen();
            coins += reversed.coinsFen() - kept.coinsFen();
        }
        if (ledger.walletFen(MEMBER) != wallet || ledger.coins(MEMBER) != coins) {
            violations.add(
                    "the member has %d and %d coins instead of %d and %d"
                            .formatted(
                                    ledger.walletFen(MEMBER), ledger.coins(MEMBER), wallet, coins));
        }
    }

    private static Parts before(Purchase purchase) {
        return purchase.refunds().stream()
                .filter(refund -> refund.kind() == Refund.Kind.BEFORE)
                .map(Refund::parts)
                .reduce(Parts.NONE, Parts::plus);
    }

    private void check(Purchase purchase, String what, long is, long shouldBe) {
        if (is != shouldBe) {
            violations.add(
                    "%s %s: %d instead of %d fen (%s)"
                            .formatted(purchase.number(), what, is, shouldBe, purchase.state()));
        }
    }
}
