package org.tidemark.server.trade.suppliers;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerAnswer;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.kernel.ledger.Refused;
import org.tidemark.server.kernel.members.SupplierView;
import org.tidemark.server.money.batches.BankLine;
import org.tidemark.server.money.batches.BatchSource;
import org.tidemark.server.money.batches.Booking;
import org.tidemark.server.money.batches.Payable;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.money.payees.PayeeAccounts;
import org.tidemark.server.money.payouts.SealedPayee;

/** Suppliers are paid all that they are owed, never more: the ledger refuses it. */
@Component
class SupplierBatchSource implements BatchSource {

    private final SupplierPayables payables;
    private final PayeeAccounts accounts;
    private final LedgerClient ledger;

    SupplierBatchSource(SupplierPayables payables, PayeeAccounts accounts, LedgerClient ledger) {
        this.payables = payables;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    @Override
    public BatchKind kind() {
        return BatchKind.SUPPLIERS;
    }

    @Override
    public List<Payable> payable(long leastFen, int limit) {
        Map<String, SealedPayee> known = accounts.all(PayeeAccounts.supplier(""));
        return payables.all().stream()
                .filter(supplier -> supplier.payableFen() >= leastFen)
                .map(supplier ->
                        new Payable(
                                supplier.id(),
                                supplier.payableFen(),
                                Optional.ofNullable(
                                        known.get(PayeeAccounts.supplier(supplier.id())))))
                .sorted(Comparator.comparing((Payable one) -> one.payee().isEmpty()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<SealedPayee> payee(String thing) {
        return accounts.find(PayeeAccounts.supplier(thing));
    }

    /** That a line claims it is enough. */
    @Override
    public boolean take(String thing) {
        return true;
    }

    @Override
    public void free(String thing) {
        // It is owed as before.
    }

    @Override
    public Map<String, Long> owedFen(Collection<String> things) {
        return things.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                thing ->
                                        payables.find(thing)
                                                .map(SupplierView::payableFen)
                                                .orElse(0L)));
    }

    @Override
    public Booking book(BankLine line) {
        LedgerAnswer answer =
                ledger.submit(
                        new Command.PaySupplier(
                                LedgerClient.head(line.commandId(), Actors.staff(line.toldBy())),
                                line.thing(),
                                line.amountFen()));
        return switch (answer) {
            case Receipt _ -> new Booking.Booked();
            case Refused refused -> new Booking.NotTaken(refused.why().refusal().code());
        };
    }
}
