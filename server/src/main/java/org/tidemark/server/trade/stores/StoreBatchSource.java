package org.tidemark.server.trade.stores;

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
import org.tidemark.server.money.batches.BankLine;
import org.tidemark.server.money.batches.BatchSource;
import org.tidemark.server.money.batches.Booking;
import org.tidemark.server.money.batches.Payable;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.money.payees.PayeeAccounts;
import org.tidemark.server.money.payouts.SealedPayee;

/** Stores are paid what is due by their cycle, never more than is owed: the ledger refuses it. */
@Component
class StoreBatchSource implements BatchSource {

    private final StorePayables payables;
    private final PayeeAccounts accounts;
    private final LedgerClient ledger;

    StoreBatchSource(StorePayables payables, PayeeAccounts accounts, LedgerClient ledger) {
        this.payables = payables;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    @Override
    public BatchKind kind() {
        return BatchKind.STORES;
    }

    @Override
    public List<Payable> payable(long leastFen, int limit) {
        Map<String, SealedPayee> known = accounts.all(PayeeAccounts.store(""));
        return payables.due().entrySet().stream()
                .filter(store -> store.getValue().dueFen() >= Math.max(1, leastFen))
                .map(store ->
                        new Payable(
                                store.getKey(),
                                store.getValue().dueFen(),
                                Optional.ofNullable(
                                        known.get(PayeeAccounts.store(store.getKey())))))
                .sorted(Comparator.comparing((Payable one) -> one.payee().isEmpty()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<SealedPayee> payee(String thing) {
        return accounts.find(PayeeAccounts.store(thing));
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
                .collect(Collectors.toMap(Function.identity(), payables::of));
    }

    @Override
    public Booking book(BankLine line) {
        LedgerAnswer answer =
                ledger.submit(
                        new Command.PayStore(
                                LedgerClient.head(line.commandId(), Actors.staff(line.toldBy())),
                                line.thing(),
                                line.amountFen()));
        return switch (answer) {
            case Receipt _ -> new Booking.Booked();
            case Refused refused -> new Booking.NotTaken(refused.why().refusal().code());
        };
    }
}
