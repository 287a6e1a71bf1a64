package org.tidemark.server.people.approvals;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.kernel.quotes.Quotes;
import org.tidemark.server.kernel.quotes.RedemptionQuote;
import org.tidemark.server.web.site.Figures;

/** What a command says, for whoever has to agree to it. */
@Component
public final class Particulars {

    private final Quotes quotes;
    private final PlansInForce plans;

    Particulars(Quotes quotes, PlansInForce plans) {
        this.quotes = quotes;
        this.plans = plans;
    }

    /**
     * One of them.
     *
     * @param word the key of its name
     */
    public record Line(String word, String value) {}

    /** Of a command; what it would pay is asked of the ledger now. */
    List<Line> of(Command command) {
        return switch (command) {
            case Command.IssueCoins coins ->
                    List.of(
                            line("amount", Figures.money(coins.amount(), plans.currency())),
                            line("reference", coins.reference()));
            case Command.GrantShares shares ->
                    List.of(
                            line(
                                    "contribution",
                                    Figures.money(shares.contribution(), plans.currency())),
                            line("shares", Figures.count(shares.shares())),
                            line("locked", shares.lockedUntil().toString()),
                            line("reference", shares.reference()));
            case Command.SetWeight weight ->
                    List.of(
                            line("programme", weight.programme()),
                            line("fund", weight.dividend()),
                            line("weight", Figures.count(weight.weight())));
            case Command.AppointLeader leader ->
                    List.of(line("programme", leader.programme()), line("level", leader.level()));
            case Command.AppointAgent agent -> List.of(line("region", agent.region()));
            case Command.Order order -> order(order);
            case Command.Redeem redeem -> redeem(redeem);
            case Command.AdoptPlan _,
                    Command.Enrol _,
                    Command.Verify _,
                    Command.Move _,
                    Command.RegisterSupplier _,
                    Command.RegisterStore _,
                    Command.Reverse _,
                    Command.Inject _,
                    Command.ReleaseOrphan _,
                    Command.Pause _,
                    Command.Resume _,
                    Command.Grant _,
                    Command.Hold _,
                    Command.Release _,
                    Command.Capture _,
                    Command.VoidHold _,
                    Command.Fund _,
                    Command.PayStore _,
                    Command.PaySupplier _,
                    Command.DepositAdIncome _,
                    Command.CompleteTasks _,
                    Command.CheckIn _,
                    Command.CloseDay _ ->
                    List.of(); // nobody proposes these
        };
    }

    private List<Line> order(Command.Order order) {
        return order.lines().stream()
                .map(one ->
                        line(
                                "line",
                                one.offer()
                                        + " · "
                                        + Figures.money(one.amountFen(), plans.currency())))
                .toList();
    }

    private List<Line> redeem(Command.Redeem redeem) {
        List<Line> lines = new ArrayList<>(List.of(line("programme", redeem.programme())));
        RedemptionQuote now = quotes.redemption(redeem).value();
        lines.add(line("pays", Figures.money(now.payoutFen(), plans.currency())));
        return lines;
    }

    private static Line line(String word, String value) {
        return new Line("approvals.line." + word, value);
    }
}
