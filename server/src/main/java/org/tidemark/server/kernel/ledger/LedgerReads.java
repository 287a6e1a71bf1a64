package org.tidemark.server.kernel.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.server.kernel.ledger.LedgerOverview.Agent;
import org.tidemark.server.kernel.ledger.LedgerOverview.Balance;

/** Reads of what belongs to the ledger as a whole. */
@Service
public final class LedgerReads {

    private final LedgerGateway ledger;

    LedgerReads(LedgerGateway ledger) {
        this.ledger = ledger;
    }

    /** The ledger as a whole. */
    public AsOf<LedgerOverview> overview() {
        return Waiting.on(ledger.read(LedgerReads::overview));
    }

    /** All agents: codes in ascending order, then areas. */
    public AsOf<List<Agent>> agents() {
        return Waiting.on(
                ledger.read(view ->
                        view.mechanisms().agents().stream()
                                .map(agent ->
                                        new Agent(agent.region(), view.memberId(agent.member())))
                                .toList()));
    }

    private static LedgerOverview overview(LedgerView view) {
        return new LedgerOverview(
                view.currency(),
                view.lastAt().equals(Timestamp.EARLIEST)
                        ? Optional.empty()
                        : Optional.of(view.lastAt().toOffsetDateTime()),
                view.mechanisms().closedDay().map(LocalDate::ofEpochDay),
                view.programmeCount(),
                view.memberCount(),
                view.storeCount(),
                balances(view));
    }

    private static List<Balance> balances(LedgerView view) {
        List<Balance> balances = new ArrayList<>();
        for (AccountKind kind : AccountKind.values()) {
            switch (kind.scope()) {
                case LEDGER -> add(view, Accounts.pack(kind, 0, 0), balances);
                case PROGRAMME -> {
                    for (int p = 0; p < view.programmeCount(); p++) {
                        add(view, Accounts.programme(kind, p), balances);
                    }
                }
                case FUND -> {
                    for (int p = 0; p < view.programmeCount(); p++) {
                        for (int i = 0; i < view.mechanisms().fundCount(p); i++) {
                            add(view, Accounts.pack(kind, p, i), balances);
                        }
                    }
                }
                case MEMBER, STORE, SUPPLIER -> {} // theirs, not the ledger's own
            }
        }
        return balances;
    }

    private static void add(LedgerView view, long account, List<Balance> balances) {
        for (int asset = 0; asset < Assets.count(view.programmeCount()); asset++) {
            long amount = view.balance(account, asset);
            if (amount != 0) {
                balances.add(new Balance(view.accountName(account), view.assetName(asset), amount));
            }
        }
    }
}
