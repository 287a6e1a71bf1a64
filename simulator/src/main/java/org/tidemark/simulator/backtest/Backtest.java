package org.tidemark.simulator.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.plan.YamlPlanReader;
import org.tidemark.plan.reason.ReasonWords;
import org.tidemark.simulator.orderfile.FileRow;
import org.tidemark.simulator.orderfile.OrderFileException;
import org.tidemark.simulator.orderfile.OrderFileFormat;
import org.tidemark.simulator.orderfile.OrderFileReader;
import org.tidemark.simulator.orderfile.RejectReason;
import org.tidemark.simulator.orderfile.RejectedRows;
import org.tidemark.tables.TableNotice;

/** Runs recorded orders through a plan. One object, one run. */
public final class Backtest {

    private final Ledger ledger = new Ledger(new YamlPlanReader(), new ForgetfulArchive());
    private final CollectedOrders orders = new CollectedOrders();
    private final Tally tally = new Tally();
    private final Plan plan;
    private final PoolTerms pool;
    private final String defaultOffer;
    private final List<TableNotice> notices = new ArrayList<>();
    private long mappedRows;

    /**
     * A back test of that plan.
     *
     * @param planText the whole plan file
     * @param defaultOffer the offer of rows that name none, or none that the plan has; empty for
     *     the plan's only one
     * @throws OrderFileException when the plan or the offer is not one that orders can be tested
     *     with
     */
    public Backtest(String planText, String defaultOffer) throws OrderFileException {
        if (ledger.adopt(planText, tally) instanceof Outcome.Rejected refusal) {
            LocalizedText why = new ReasonWords("").say(refusal.reason());
            throw new OrderFileException(why.zh(), why.en());
        }
        plan = ledger.view().plan(0);
        pool =
                plan.block(PoolTerms.class)
                        .orElseThrow(() ->
                                new OrderFileException(
                                        "方案没有托底池，没有可回测的内容；请加上“pool”一节",
                                        "the plan has no pool, so there is nothing to test; add the block \"pool\""));
        boolean onlyOne = defaultOffer.isEmpty() && plan.offers().size() == 1;
        this.defaultOffer = onlyOne ? plan.offers().getFirst().id() : defaultOffer;
        if (!defaultOffer.isEmpty() && plan.offer(defaultOffer).isEmpty()) {
            throw new OrderFileException(
                    "方案没有商品档“" + defaultOffer + "”；有 " + offers(),
                    "the plan has no offer \"" + defaultOffer + "\"; it has " + offers());
        }
    }

    /**
     * Reads the file, settles its orders and gives what came of them.
     *
     * @param rejected told of every row that is no order, and of every order that the rules refuse
     * @param now dates after it lie in the future, and are told to
     */
    public BacktestResult run(
            Path file,
            OrderFileFormat format,
            RejectedRows rejected,
            Timestamp now,
            BacktestProgress progress)
            throws IOException, OrderFileException {
        long bytes = Files.size(file);
        OrderFileReader reader = new OrderFileReader(file, format, now);
        notices.addAll(
                reader.read(
                        row -> collect(row, rejected),
                        rejected,
                        read -> progress.read(read, bytes)));
        notices.addAll(Offsets.place(orders));
        notices.addAll(new Netting(orders, rejected, reader.unsold()).run(reader.amounts()));
        notices.addAll(SponsorCheck.of(orders));
        new Settlements(orders, ledger, tally, plan, rejected).run(progress);
        if (tally.days().isEmpty()) {
            throw new OrderFileException(
                    file + "：没有一行能作为订单结算；rejects.csv 说明了每一行的原因",
                    file
                            + ": not one row could be settled as an order; rejects.csv says why for each");
        }
        return result(file, rejected);
    }

    private void collect(FileRow row, RejectedRows rejected) {
        String offer = row.offer();
        if (plan.offer(offer).isEmpty() && row.amountFen() > 0) {
            if (defaultOffer.isEmpty()) {
                rejected.add(
                        row.line(),
                        RejectReason.UNKNOWN_OFFER,
                        row.amountFen(),
                        offer + ": the plan has " + offers());
                return;
            }
            mappedRows += offer.isEmpty() ? 0 : 1;
            offer = defaultOffer;
        }
        orders.add(row, offer)
                .ifPresent(
                        reason -> rejected.add(row.line(), reason, row.amountFen(), row.order()));
    }

    private BacktestResult result(Path file, RejectedRows rejected) {
        LedgerView view = ledger.view();
        PoolState end = view.pool(0);
        List<Standing> standings = new ArrayList<>();
        for (int member = 0; member < view.memberCount(); member++) {
            if (tally.members().orders(member) > 0) {
                standings.add(Standing.of(member, tally.members(), view, end, pool.retention()));
            }
        }
        return new BacktestResult(
                plan,
                file.getFileName().toString(),
                tally.days(),
                end,
                view.balance(Accounts.PLATFORM, Assets.CURRENCY),
                IntStream.range(0, view.memberCount()).mapToObj(view::memberId).toList(),
                standings,
                Payback.byMonth(standings),
                Payback.of(standings),
                rejected.counts(),
                mappedRows,
                notices);
    }

    private String offers() {
        return plan.offers().stream().map(OfferTerms::id).collect(Collectors.joining(", "));
    }
}
