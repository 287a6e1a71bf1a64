package org.tidemark.server.trade.stores;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerAnswer;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.Refused;
import org.tidemark.server.kernel.members.StoreView;
import org.tidemark.server.trade.stores.StorePayout.State;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.NumberSeries;

/**
 * Pays stores what they are owed, never more: the ledger refuses it. A person transfers the money
 * at the bank; here it is entered with the transfer's reference.
 */
@Service
class StorePayouts implements Job {

    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final int AT_ONCE = 100;

    private final StorePayables payables;
    private final StorePayoutBook book;
    private final LedgerClient ledger;
    private final NumberSeries numbers;
    private final Clock clock;

    StorePayouts(
            StorePayables payables,
            StorePayoutBook book,
            LedgerClient ledger,
            NumberSeries numbers,
            Clock clock) {
        this.payables = payables;
        this.book = book;
        this.ledger = ledger;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Enters one transfer.
     *
     * @return how it ended: PAID, or REFUSED where it is more than the store is owed
     */
    StorePayout pay(String store, long fen, String bankReference, String by) {
        StorePayout payout = payout("", store, fen, bankReference, by, State.SENT);
        if (!book.enter(payout)) {
            throw new FormRefusedException(Problems.at("reference", "stores.problem.reference"));
        }
        tellLedger(payout);
        return book.find(payout.id()).orElseThrow();
    }

    /** Plans to pay every store that is owed at least so much all that it is owed. */
    String plan(long atLeastFen, String by) {
        long least = Math.max(1, atLeastFen);
        String run = numbers.next("r");
        int planned = 0;
        for (StoreView owed : payables.all()) {
            if (owed.payableFen() >= least) {
                planned +=
                        book.enter(payout(run, owed.id(), owed.payableFen(), "", by, State.PLANNED))
                                ? 1
                                : 0;
            }
        }
        if (planned == 0) {
            throw new FormRefusedException(Problems.at("least", "stores.problem.nothingOwed"));
        }
        return run;
    }

    /** The bank has transferred what was planned. */
    void book(String run, String bankReference) {
        book.book(run, bankReference);
        book.ofRun(run).stream()
                .filter(payout -> payout.state() == State.SENT)
                .forEach(this::tellLedger);
    }

    /** What was planned does not take place. */
    void drop(String run) {
        book.drop(run);
    }

    @Override
    public String name() {
        return "store-payouts";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        List<StorePayout> left = book.sent(AT_ONCE);
        left.forEach(this::tellLedger);
        return left.size();
    }

    private void tellLedger(StorePayout payout) {
        LedgerAnswer answer =
                ledger.submit(
                        new Command.PayStore(
                                LedgerClient.head(
                                        "pay-store-" + payout.id(), Actors.staff(payout.madeBy())),
                                payout.storeId(),
                                payout.amountFen()));
        boolean refused = answer instanceof Refused;
        book.move(
                payout.id(),
                State.SENT,
                refused ? State.REFUSED : State.PAID,
                answer instanceof Refused why ? why.refusal().code() : "");
    }

    private StorePayout payout(
            String run, String store, long fen, String reference, String by, State state) {
        return new StorePayout(
                numbers.next("y"),
                run,
                store,
                fen,
                reference,
                by,
                OffsetDateTime.now(clock),
                state,
                "");
    }
}
