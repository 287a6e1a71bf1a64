package org.tidemark.server.faces.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.money.Decimals;
import org.tidemark.server.kernel.ledger.AssetName;
import org.tidemark.server.kernel.ledger.LedgerOverview;

/** What reads of the ledger as a whole answer. */
final class LedgerAnswers {

    private LedgerAnswers() {}

    record Overview(
            long sequence,
            String currency,
            @Schema(description = "Time of the last accepted command") @Nullable String at,
            @Schema(description = "The last day that was closed") @Nullable String closedDay,
            int programmes,
            int members,
            int stores,
            @Schema(description = "Of the ledger's and the programmes' own accounts; no zeros")
                    List<Balance> balances) {
        static Overview of(long sequence, LedgerOverview view) {
            return new Overview(
                    sequence,
                    view.currency(),
                    view.at().map(OffsetDateTime::toString).orElse(null),
                    view.closedDay().map(LocalDate::toString).orElse(null),
                    view.programmes(),
                    view.members(),
                    view.stores(),
                    view.balances().stream().map(Balance::of).toList());
        }
    }

    record Balance(String account, String asset, String amount) {
        static Balance of(LedgerOverview.Balance balance) {
            return new Balance(
                    balance.account(),
                    balance.asset(),
                    Decimals.format(balance.amount(), AssetName.of(balance.asset()).decimals()));
        }
    }

    record Agents(long sequence, List<Agent> agents) {}

    record Agent(
            @Schema(
                            description = "Six, four or two digits, or the name of an area",
                            example = "441900")
                    String region,
            String member) {
        static Agent of(LedgerOverview.Agent agent) {
            return new Agent(agent.region(), agent.member());
        }
    }
}
