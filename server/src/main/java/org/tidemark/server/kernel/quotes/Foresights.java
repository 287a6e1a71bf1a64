package org.tidemark.server.kernel.quotes;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.tidemark.engine.LedgerQuotes;
import org.tidemark.engine.LedgerQuotes.PoolQuote;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.CommandRules;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;
import org.tidemark.server.kernel.ledger.AsOf;
import org.tidemark.server.kernel.ledger.LedgerGateway;
import org.tidemark.server.kernel.ledger.Waiting;

/** Asks the engine what would become of a programme by what its operator does to it. */
@Service
public final class Foresights {

    private final LedgerGateway ledger;

    Foresights(LedgerGateway ledger) {
        this.ledger = ledger;
    }

    /**
     * What is asked about a command.
     *
     * @param programme to whose pool it is done, empty where it is to none
     */
    private record Question(String programme, Function<LedgerQuotes, PoolQuote> ask) {}

    /** Whether something can be foreseen of that command. */
    public static boolean canBeForeseen(Command command) {
        return question(command).isPresent();
    }

    /**
     * What would become of it now.
     *
     * @throws org.tidemark.engine.command.InvalidCommandException when a field is what no ledger
     *     takes
     * @throws org.tidemark.engine.LedgerException.Capacity when the ledger's numbers could not hold
     *     it
     * @throws IllegalArgumentException for a command of which nothing {@linkplain #canBeForeseen
     *     can be foreseen}
     */
    public AsOf<PoolForesight> of(Command command) {
        CommandRules.check(command);
        Question question =
                question(command)
                        .orElseThrow(
                                () -> new IllegalArgumentException("not asked of " + command.id()));
        return Waiting.on(ledger.read(view -> foresight(view, question)));
    }

    private static PoolForesight foresight(LedgerView view, Question question) {
        PoolQuote quote = question.ask().apply(view.quotes());
        int programme = view.programmeIndex(question.programme());
        Optional<PoolState> before =
                programme >= 0 && view.hasPool(programme)
                        ? Optional.of(view.pool(programme))
                        : Optional.empty();
        return new PoolForesight(
                quote.outcome(),
                view.currency(),
                view.balance(Accounts.PLATFORM, Assets.CURRENCY),
                before,
                quote.foreseen());
    }

    private static Optional<Question> question(Command command) {
        return Optional.ofNullable(
                switch (command) {
                    case Command.Inject inject ->
                            new Question(inject.programme(), quotes -> quotes.injection(inject));
                    case Command.ReleaseOrphan release ->
                            new Question(release.programme(), quotes -> quotes.release(release));
                    case Command.Grant grant ->
                            new Question(grant.programme(), quotes -> quotes.grant(grant));
                    case Command.Pause pause -> minting(pause.programme());
                    case Command.Resume resume -> minting(resume.programme());
                    case Command.AdoptPlan adoption ->
                            new Question("", quotes -> only(quotes.adoption(adoption.plan())));
                    case Command.Fund fund -> new Question("", _ -> only(refusal(fund)));
                    case Command.Order _,
                            Command.Redeem _,
                            Command.Reverse _,
                            Command.Enrol _,
                            Command.Verify _,
                            Command.Move _,
                            Command.RegisterStore _,
                            Command.RegisterSupplier _,
                            Command.Hold _,
                            Command.Release _,
                            Command.Capture _,
                            Command.VoidHold _,
                            Command.PayStore _,
                            Command.PaySupplier _,
                            Command.WithholdTax _,
                            Command.ReturnTax _,
                            Command.PayTax _,
                            Command.AppointAgent _,
                            Command.AppointLeader _,
                            Command.SetWeight _,
                            Command.IssueCoins _,
                            Command.GrantShares _,
                            Command.DepositAdIncome _,
                            Command.CompleteTasks _,
                            Command.CheckIn _,
                            Command.CloseDay _ ->
                            null;
                });
    }

    private static Question minting(String programme) {
        return new Question(programme, quotes -> only(quotes.pause(programme)));
    }

    private static Outcome refusal(Command.Fund fund) {
        return fund.amountFen() > 0
                ? Outcome.Accepted.INSTANCE
                : new Outcome.Rejected(
                        Refusal.BAD_AMOUNT, RefusalReason.of(ReasonKey.AMOUNT_NOT_POSITIVE));
    }

    private static PoolQuote only(Outcome outcome) {
        return new PoolQuote(outcome, Optional.empty());
    }
}
