package org.tidemark.server.trade.purchases.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.engine.event.Rule;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerAnswer;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.LedgerEvent;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.kernel.ledger.Refused;
import org.tidemark.server.trade.purchases.model.Earning;
import org.tidemark.server.trade.purchases.model.Hold;
import org.tidemark.server.trade.purchases.model.Parts;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.Refund;

/** Purchases at the ledger's typed door. Each command has an id that derives from its subject. */
@Component
class LedgerClientDesk implements LedgerDesk {

    /** Content of every command, so that whoever repeats one says the same. */
    private static final By BY = Actors.job("purchases");

    private final LedgerClient ledger;
    private final Set<String> suppliers = ConcurrentHashMap.newKeySet();

    LedgerClientDesk(LedgerClient ledger) {
        this.ledger = ledger;
    }

    @Override
    public Optional<String> hold(String buyer, Hold hold) {
        LedgerAnswer answer =
                ledger.submit(
                        new Command.Hold(
                                LedgerClient.head("hold-" + hold.id(), BY),
                                buyer,
                                hold.amountFen(),
                                hold.id(),
                                hold.asset()));
        return answer instanceof Refused refused
                ? Optional.of(refused.refusal().code())
                : Optional.empty();
    }

    @Override
    public Optional<String> adopt(String buyer, Hold hold) {
        boolean there =
                ledger.read(view ->
                        view.hold(hold.id())
                                .filter(one ->
                                        one.member() == view.memberIndex(buyer)
                                                && one.asset() == hold.asset()
                                                && one.amount() == hold.amountFen())
                                .isPresent());
        return there ? Optional.empty() : Optional.of(Refusal.HOLD_MISMATCH.code());
    }

    @Override
    public void end(String holdId) {
        LedgerAnswer answer =
                ledger.submit(
                        new Command.VoidHold(LedgerClient.head("void-" + holdId, BY), holdId));
        // One that has ended has ended, whoever did it; one that never was needs no end.
        if (answer instanceof Refused refused
                && refused.refusal() != Refusal.HOLD_ENDED
                && refused.refusal() != Refusal.UNKNOWN_HOLD) {
            throw new NotYetException("hold " + holdId + " does not end: " + refused.text());
        }
    }

    @Override
    public void release(String holdId, String releaseId, long amountFen) {
        LedgerAnswer answer =
                ledger.submit(
                        new Command.Release(
                                LedgerClient.head("release-" + releaseId, BY), holdId, amountFen));
        if (answer instanceof Refused refused && refused.refusal() != Refusal.HOLD_ENDED) {
            throw new NotYetException("hold " + holdId + " keeps all: " + refused.text());
        }
    }

    @Override
    public PurchaseEvent settle(Command.Order order) {
        order.lines().stream()
                .map(Command.OrderLine::supplier)
                .filter(supplier -> !supplier.equals(Command.NONE))
                .forEach(this::register);
        try {
            return switch (ledger.submit(order.with(LedgerClient.head(order.id(), BY)))) {
                case Refused refused -> new PurchaseEvent.Refused(refused.text());
                case Receipt receipt ->
                        new PurchaseEvent.Settled(
                                receipt.minted().entrySet().stream()
                                        .map(one ->
                                                new Earning(one.getKey(), one.getValue().micro()))
                                        .toList(),
                                receipt.boundSponsor().isPresent());
            };
        } catch (InvalidCommandException invalid) {
            return new PurchaseEvent.Refused("malformed " + invalid.reason().text());
        }
    }

    /** A supplier is in the ledger before the first order that names him. */
    private void register(String supplier) {
        if (suppliers.contains(supplier)) {
            return;
        }
        ledger.submit(
                new Command.RegisterSupplier(
                        LedgerClient.head("supplier-" + supplier, BY), supplier));
        suppliers.add(supplier);
    }

    @Override
    public PurchaseEvent reverse(Command.Reverse reverse, String refundId, String buyer) {
        return switch (ledger.submit(reverse.with(LedgerClient.head(reverse.id(), BY)))) {
            case Refused refused -> new PurchaseEvent.ReversalRefused(refundId, refused.text());
            case Receipt receipt ->
                    new PurchaseEvent.Reversed(
                            refundId,
                            new Parts(
                                    receipt.sentBack().fen(),
                                    receipt.coinsBack().fen(),
                                    receipt.backInWallet().fen()),
                            cuts(receipt));
        };
    }

    /**
     * Each deduction is told rounded down, their sum is rounded up (SPEC 5.5): the first takes what
     * is between.
     */
    private static List<Refund.Cut> cuts(Receipt receipt) {
        long between = receipt.deducted().fen();
        for (LedgerEvent.Deduction one : receipt.deductions()) {
            between -= one.amount().fen();
        }
        List<Refund.Cut> cuts = new ArrayList<>();
        for (LedgerEvent.Deduction one : receipt.deductions()) {
            long more = cuts.isEmpty() ? between : 0;
            cuts.add(
                    new Refund.Cut(
                            one.rule().map(Rule::code).orElse("deducted"),
                            one.amount().fen() + more));
        }
        return cuts;
    }
}
