package org.tidemark.server.money.debts;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.kernel.ledger.Refused;

/**
 * Has issued what two people want for debts, line by line. Each line's command has an id of its own
 * that stays the same: after a crash it is given again and issues nothing.
 */
@Component
class DebtIssues implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(DebtIssues.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;

    private final DebtBatchStore store;
    private final LedgerClient ledger;
    private final TransactionTemplate transaction;

    DebtIssues(DebtBatchStore store, LedgerClient ledger, TransactionTemplate transaction) {
        this.store = store;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "debt-issues";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        return work(UnaryOperator.identity());
    }

    /**
     * Issues what is due.
     *
     * @param between what comes between the ledger's answer and its note
     */
    int work(UnaryOperator<Said> between) {
        List<DebtLine> due = store.due(AT_ONCE);
        int done = 0;
        for (DebtLine line : due) {
            try {
                Said said = between.apply(issue(line));
                transaction.executeWithoutResult(
                        _ -> store.noted(line, said.state(), said.sequence(), said.why()));
                done++;
            } catch (LedgerUnavailableException away) {
                LOG.warn("{} waits for the ledger: {}", line.command(), away.getMessage());
                return done;
            }
        }
        return done;
    }

    /** What the ledger said of a line. */
    record Said(DebtLine.State state, long sequence, String why) {}

    private Said issue(DebtLine line) {
        try {
            return switch (ledger.submit(command(line))) {
                case Receipt receipt -> new Said(DebtLine.State.ISSUED, receipt.seq(), "");
                case Refused refused ->
                        new Said(DebtLine.State.REFUSED, 0, refused.refusal().code());
            };
        } catch (LedgerException.Capacity full) {
            LOG.warn("{} is more than the ledger can hold", line.command(), full);
            return new Said(DebtLine.State.REFUSED, 0, "beyond-capacity");
        } catch (InvalidCommandException invalid) {
            LOG.error("{} is nothing that a ledger takes", line.command(), invalid);
            return new Said(DebtLine.State.REFUSED, 0, "malformed");
        }
    }

    /** It follows from the rows of line and batch alone, so that it is the same each time. */
    private Command command(DebtLine line) {
        DebtBatch batch = store.find(line.batch()).orElseThrow();
        Header head =
                LedgerClient.head(
                        line.command(),
                        Actors.agreed(batch.releasedBy(), batch.secondBy(), batch.reason()));
        String member = line.debt().member();
        long fen = line.amountFen();
        return switch (batch.kind()) {
            case COINS -> new Command.IssueCoins(head, member, fen, line.debt().debt());
            case POINTS ->
                    new Command.Grant(
                            head,
                            batch.programme(),
                            member,
                            fen,
                            fen,
                            fen,
                            batch.parts(),
                            batch.everyDays());
        };
    }
}
