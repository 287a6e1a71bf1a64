package org.tidemark.engine.property;

import java.util.function.UnaryOperator;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;

/** Commands that name other members and are otherwise the same. */
final class Names {

    private Names() {}

    /** The command with every member's name changed; what is not given stays not given. */
    static Command renamed(Command command, UnaryOperator<String> rename) {
        UnaryOperator<String> change = name -> name.isEmpty() ? name : rename.apply(name);
        return switch (command) {
            case Command.Enrol c ->
                    new Command.Enrol(
                            Header.of(c.id(), c.at()),
                            change.apply(c.member()),
                            change.apply(c.sponsor()),
                            c.region(),
                            c.verified());
            case Command.Verify c ->
                    new Command.Verify(Header.of(c.id(), c.at()), change.apply(c.member()));
            case Command.RegisterStore c ->
                    new Command.RegisterStore(
                            Header.of(c.id(), c.at()),
                            c.store(),
                            change.apply(c.owner()),
                            change.apply(c.recruiter()));
            case Command.Order c ->
                    new Command.Order(
                            Header.of(c.id(), c.at()),
                            change.apply(c.member()),
                            c.lines(),
                            c.walletFen(),
                            c.holds(),
                            c.store(),
                            c.region());
            case Command.Redeem c ->
                    new Command.Redeem(
                            Header.of(c.id(), c.at()),
                            c.programme(),
                            change.apply(c.member()),
                            c.pointsMicro());
            case Command.Grant c ->
                    new Command.Grant(
                            Header.of(c.id(), c.at()),
                            c.programme(),
                            change.apply(c.member()),
                            c.contributionFen(),
                            c.valueFen(),
                            c.basisFen(),
                            c.batches(),
                            c.everyDays());
            case Command.Hold c ->
                    new Command.Hold(
                            Header.of(c.id(), c.at()),
                            change.apply(c.member()),
                            c.amount(),
                            c.hold(),
                            c.asset());
            case Command.Move c ->
                    new Command.Move(
                            Header.of(c.id(), c.at()), change.apply(c.member()), c.region());
            case Command.AppointAgent c ->
                    new Command.AppointAgent(
                            Header.of(c.id(), c.at()), change.apply(c.member()), c.region());
            case Command.AppointLeader c ->
                    new Command.AppointLeader(
                            Header.of(c.id(), c.at()),
                            c.programme(),
                            change.apply(c.member()),
                            c.level());
            case Command.SetWeight c ->
                    new Command.SetWeight(
                            Header.of(c.id(), c.at()),
                            c.programme(),
                            change.apply(c.member()),
                            c.dividend(),
                            c.weight());
            case Command.IssueCoins c ->
                    new Command.IssueCoins(
                            Header.of(c.id(), c.at()),
                            change.apply(c.member()),
                            c.amount(),
                            c.reference());
            case Command.GrantShares c ->
                    new Command.GrantShares(
                            Header.of(c.id(), c.at()),
                            change.apply(c.member()),
                            c.contribution(),
                            c.shares(),
                            c.lockedUntil(),
                            c.reference());
            case Command.WithholdTax c ->
                    new Command.WithholdTax(
                            Header.of(c.id(), c.at()), change.apply(c.member()), c.amountFen());
            case Command.ReturnTax c ->
                    new Command.ReturnTax(
                            Header.of(c.id(), c.at()), change.apply(c.member()), c.amountFen());
            case Command.CompleteTasks c ->
                    new Command.CompleteTasks(
                            Header.of(c.id(), c.at()),
                            c.programme(),
                            change.apply(c.member()),
                            c.day());
            case Command.CheckIn c ->
                    new Command.CheckIn(
                            Header.of(c.id(), c.at()),
                            c.programme(),
                            change.apply(c.member()),
                            c.day());
            case Command.AdoptPlan _,
                    Command.Reverse _,
                    Command.Inject _,
                    Command.ReleaseOrphan _,
                    Command.Pause _,
                    Command.Resume _,
                    Command.Capture _,
                    Command.VoidHold _,
                    Command.Fund _,
                    Command.PayStore _,
                    Command.PaySupplier _,
                    Command.PayTax _,
                    Command.RegisterSupplier _,
                    Command.Release _,
                    Command.DepositAdIncome _,
                    Command.CloseDay _ ->
                    command;
        };
    }
}
