package org.tidemark.server.growth.tasks;

import java.time.OffsetDateTime;
import java.util.List;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.web.site.CommandForms;
import org.tidemark.server.web.site.Typed;

/**
 * Advertising income and what the networks said.
 *
 * @param id of the next deposit: a double click is one
 * @param tallies of the last thirty days
 */
public record AdIncomePage(
        String id,
        String currency,
        List<Budget> budgets,
        List<Deposit> deposits,
        List<Tally> tallies,
        List<Line> refused,
        List<String> networks) {

    public AdIncomePage {
        budgets = List.copyOf(budgets);
        deposits = List.copyOf(deposits);
        tallies = List.copyOf(tallies);
        refused = List.copyOf(refused);
        networks = List.copyOf(networks);
    }

    /** The fields of the form. */
    public record Form(String id, String programme, String amount) {

        /**
         * The deposit.
         *
         * @throws org.tidemark.engine.command.InvalidCommandException when the amount is none
         */
        Command.DepositAdIncome command(By by) {
            return new Command.DepositAdIncome(
                    LedgerClient.head("staff-ad-income-" + CommandForms.idOf(id), by),
                    programme,
                    Typed.fen("amount", amount));
        }
    }

    /** What the ad budget of one programme holds. */
    public record Budget(String programme, LocalizedText title, long fen) {}

    /** One deposit. */
    public record Deposit(OffsetDateTime at, String command, String programme, long amountFen) {}

    /** How many callbacks of a network came to one outcome. */
    public record Tally(String network, String outcome, long number) {}

    /** A callback that did not count; told so many times. */
    public record Line(
            String network,
            String transactionId,
            String outcome,
            String memberId,
            OffsetDateTime receivedAt,
            int times) {}
}
