package org.tidemark.server.trade.stores;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.server.money.batches.BankLine;
import org.tidemark.server.money.batches.BankLines;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.money.payees.PayeeAccounts;
import org.tidemark.server.money.sharing.ShareHome;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.model.Refund;
import org.tidemark.server.trade.purchases.run.Purchases;

/** What a store is owed for one sale, and what of all that it is owed no batch pays already. */
@Component
class StoreParts implements ShareHome {

    /** A sale of which the store gets nothing has no posting: that is known by then. */
    private static final Duration PROJECTED = Duration.ofMinutes(10);

    private static final int MOST_LINES = 1_000;

    private final JdbcClient database;
    private final String ledger;
    private final Purchases purchases;
    private final StorePayables payables;
    private final BankLines lines;
    private final Clock clock;

    StoreParts(
            JdbcClient database,
            @Value("${tidemark.ledger.name}") String ledger,
            Purchases purchases,
            StorePayables payables,
            BankLines lines,
            Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.purchases = purchases;
        this.payables = payables;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public OptionalLong partFen(String store, String purchase) {
        Purchase sale = purchases.find(new PurchaseNumber(purchase)).orElseThrow();
        List<String> commands = new ArrayList<>();
        commands.add(sale.progress().ledgerOrder());
        sale.refunds().stream().map(Refund::id).map(id -> "reverse-" + id).forEach(commands::add);
        return posted(store, sale, commands);
    }

    /** What the store got when a sale was settled, before refunds; empty while nobody knows. */
    OptionalLong costFen(String store, Purchase sale) {
        return posted(store, sale, List.of(sale.progress().ledgerOrder()));
    }

    private OptionalLong posted(String store, Purchase sale, List<String> commands) {
        Optional<Long> posted =
                database.sql(
                                """
                                SELECT sum(amount)::bigint FROM read_model.posting
                                WHERE ledger = :ledger AND account = :account AND asset = 'CNY'
                                    AND command_id IN (:commands) HAVING count(*) > 0
                                """)
                        .param("ledger", ledger)
                        .param("account", PayeeAccounts.store(store))
                        .param("commands", commands)
                        .query(Long.class)
                        .optional();
        if (posted.isPresent()) {
            return OptionalLong.of(posted.get());
        }
        OffsetDateTime ended = sale.times().endedAt();
        return ended != null && ended.isBefore(OffsetDateTime.now(clock).minus(PROJECTED))
                ? OptionalLong.of(0)
                : OptionalLong.empty();
    }

    @Override
    public long roomFen(String store) {
        long claimed =
                lines.of(BatchKind.STORES, store, MOST_LINES).stream()
                        .filter(line -> line.state().open() && line.againOf().isEmpty())
                        .mapToLong(BankLine::amountFen)
                        .sum();
        return payables.of(store) - claimed;
    }
}
