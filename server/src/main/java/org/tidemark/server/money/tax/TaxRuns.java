package org.tidemark.server.money.tax;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.ApprovalState;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.money.tax.TaxRun.State;
import org.tidemark.server.money.tax.model.TaxMethod;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.NumberSeries;

/** Makes runs that withhold tax and has them agreed to. */
@Service
class TaxRuns {

    /** The most lines of a run; whoever is left comes with the next. */
    static final int MOST = 2_000;

    private final TaxRunStore store;
    private final TaxStandings standings;
    private final Members members;
    private final TaxProperties settings;
    private final Approvals approvals;
    private final NumberSeries numbers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TaxRuns(
            TaxRunStore store,
            TaxStandings standings,
            Members members,
            TaxProperties settings,
            Approvals approvals,
            NumberSeries numbers,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.standings = standings;
        this.members = members;
        this.settings = settings;
        this.approvals = approvals;
        this.numbers = numbers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The last month that is over. */
    YearMonth lastClosed() {
        return YearMonth.now(clock).minusMonths(1);
    }

    /**
     * Makes a run of whatever is still due for a month that is over and those before it.
     *
     * @return its number
     */
    String plan(YearMonth month, String by) {
        if (settings.method() == TaxMethod.NONE) {
            throw new FormRefusedException(Problems.whole("tax.problem.noMethod"));
        }
        if (month.isAfter(lastClosed())) {
            throw new FormRefusedException(Problems.whole("tax.problem.open"));
        }
        List<TaxRunLine> lines = lines(month);
        if (lines.isEmpty()) {
            throw new FormRefusedException(Problems.whole("tax.problem.nothing"));
        }
        String run = numbers.next("tx");
        boolean entered =
                Boolean.TRUE.equals(
                        transaction.execute(status -> {
                            if (!store.enter(run, month, by)) {
                                return false;
                            }
                            lines.forEach(line -> store.enter(run, line));
                            return true;
                        }));
        if (!entered) {
            throw new FormRefusedException(Problems.whole("tax.problem.planned"));
        }
        return run;
    }

    private List<TaxRunLine> lines(YearMonth month) {
        List<TaxRunLine> lines = new ArrayList<>();
        standings.until(month).stream()
                .filter(one -> one.account().dueFen() > 0)
                .limit(MOST)
                .forEach(one ->
                        lines.add(
                                new TaxRunLine(
                                        one.member(),
                                        lines.size() + 1,
                                        one.account().dueFen(),
                                        walletFen(one.member()),
                                        Optional.empty())));
        return lines;
    }

    private long walletFen(String member) {
        return members.find(member).value().map(MemberView::walletFen).orElse(0L);
    }

    /** Leaves a run out; what two people want cannot be. */
    void drop(String run) {
        transaction.executeWithoutResult(_ -> {
            if (store.locked(run) != State.PLANNED) {
                throw changed();
            }
            store.dropped(run);
        });
    }

    /** Asks a second person to agree: nobody withholds from others alone. */
    ApprovalAnswer propose(String number, String reason, String by) {
        TaxRun run = store.find(number).orElseThrow();
        if (run.state() != State.PLANNED) {
            throw changed();
        }
        if (waits(run)) {
            throw new FormRefusedException(Problems.whole("tax.problem.waits"));
        }
        if (run.members() == 0) {
            throw new FormRefusedException(Problems.whole("tax.problem.allShort"));
        }
        store.asked(number);
        TaxRun asked = store.find(number).orElseThrow();
        return approvals.propose(
                new Proposal(
                        ApprovalAction.TAX_RUN,
                        new Wanted.OfPlatform(
                                asked.proposal(),
                                new TreeMap<>(particulars(asked)),
                                new TreeMap<>()),
                        asked.run(),
                        asked.sumFen(),
                        reason,
                        by));
    }

    /** All that is agreed to: no line of a run is ever added or changed. */
    static Map<String, String> particulars(TaxRun run) {
        return Map.of(
                "taxrun", run.run(),
                "month", run.month().toString(),
                "members", Integer.toString(run.members()),
                "sum", new Fen(run.sumFen()).plain());
    }

    /** Whether it waits for a second person. */
    boolean waits(TaxRun run) {
        return approvals
                .find(run.proposal())
                .map(Approval::state)
                .filter(state -> state == ApprovalState.WAITING)
                .isPresent();
    }

    /** It stands otherwise by now. */
    private static FormRefusedException changed() {
        return new FormRefusedException(Problems.whole("tax.problem.changed"));
    }
}
