package org.tidemark.engine.property;

import java.util.function.UnaryOperator;
import org.tidemark.engine.command.Command;

/** Commands that name other members and are otherwise the same. */
final class Names {

    private Names() {}

    /** The command with every member's name changed; what is not given stays not given. */
    static Command renamed(Command command, UnaryOperator<String> rename) {
        UnaryOperator<String> change = name -> name.isEmpty() ? name : rename.apply(name);
        return switch (command) {
            case Command.Enrol c ->
                    new Command.Enrol(
                            c.id(),
                            c.at(),
                            change.apply(c.member()),
                            change.apply(c.sponsor()),
                            c.region(),
                            c.verified());
            case Command.Verify c -> new Command.Verify(c.id(), c.at(), change.apply(c.member()));
            case Command.RegisterStore c ->
                    new Command.RegisterStore(
                            c.id(),
                            c.at(),
                            c.store(),
                            change.apply(c.owner()),
                            change.apply(c.recruiter()));
            case Command.Order c ->
                    new Command.Order(
                            c.id(),
                            c.at(),
                            change.apply(c.member()),
                            c.lines(),
                            c.walletFen(),
                            c.holds(),
                            c.store(),
                            c.region());
            case Command.Redeem c ->
                    new Command.Redeem(
                            c.id(),
                            c.at(),
                            c.programme(),
                            change.apply(c.member()),
                            c.pointsMicro());
            case Command.Grant c ->
                    new Command.Grant(
                            c.id(),
                            c.at(),
                            c.programme(),
                            change.apply(c.member()),
                            c.contributionFen(),
                            c.valueFen(),
                            c.basisFen(),
                            c.batches(),
                            c.everyDays());
            case Command.Hold c ->
                    new Command.Hold(
                            c.id(),
                            c.at(),
                            change.apply(c.member()),
                            c.amount(),
                            c.hold(),
                            c.asset());
            case Command.AppointAgent c ->
                    new Command.AppointAgent(c.id(), c.at(), change.apply(c.member()), c.region());
            case Command.AppointLeader c ->
                    new Command.AppointLeader(
                            c.id(), c.at(), c.programme(), change.apply(c.member()), c.level());
            case Command.SetWeight c ->
                    new Command.SetWeight(
                            c.id(),
                            c.at(),
                            c.programme(),
                            change.apply(c.member()),
                            c.dividend(),
                            c.weight());
            case Command.IssueCoins c ->
                    new Command.IssueCoins(
                            c.id(), c.at(), change.apply(c.member()), c.amount(), c.reference());
            case Command.GrantShares c ->
                    new Command.GrantShares(
                            c.id(),
                            c.at(),
                            change.apply(c.member()),
                            c.contribution(),
                            c.shares(),
                            c.lockedUntil(),
                            c.reference());
            case Command.CompleteTasks c ->
                    new Command.CompleteTasks(
                            c.id(), c.at(), c.programme(), change.apply(c.member()), c.day());
            case Command.CheckIn c ->
                    new Command.CheckIn(
                            c.id(), c.at(), c.programme(), change.apply(c.member()), c.day());
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
                    Command.DepositAdIncome _,
                    Command.CloseDay _ ->
                    command;
        };
    }
}
