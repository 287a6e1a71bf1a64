package org.tidemark.server.faces.api;

import static java.util.Map.entry;

import java.util.Map;
import org.tidemark.engine.command.Command;
import org.tidemark.server.web.access.ApiScope;

/** What a client needs for each kind of command, whichever path brings it. */
final class CommandScopes {

    private static final Map<Class<? extends Command>, ApiScope> ALL =
            Map.ofEntries(
                    entry(Command.Order.class, ApiScope.ORDERS_WRITE),
                    entry(Command.Reverse.class, ApiScope.REFUNDS_WRITE),
                    entry(Command.Redeem.class, ApiScope.REDEMPTIONS_WRITE),
                    entry(Command.Hold.class, ApiScope.HOLDS_WRITE),
                    entry(Command.Release.class, ApiScope.HOLDS_WRITE),
                    entry(Command.Capture.class, ApiScope.HOLDS_WRITE),
                    entry(Command.VoidHold.class, ApiScope.HOLDS_WRITE),
                    entry(Command.Enrol.class, ApiScope.MEMBERS_WRITE),
                    entry(Command.Move.class, ApiScope.MEMBERS_WRITE),
                    entry(Command.Verify.class, ApiScope.VERIFICATIONS_WRITE),
                    entry(Command.CompleteTasks.class, ApiScope.ACTIVITY_WRITE),
                    entry(Command.CheckIn.class, ApiScope.ACTIVITY_WRITE),
                    entry(Command.RegisterStore.class, ApiScope.PLACES_WRITE),
                    entry(Command.RegisterSupplier.class, ApiScope.PLACES_WRITE),
                    entry(Command.PayStore.class, ApiScope.PAYMENTS_WRITE),
                    entry(Command.PaySupplier.class, ApiScope.PAYMENTS_WRITE),
                    entry(Command.WithholdTax.class, ApiScope.TAXES_WRITE),
                    entry(Command.ReturnTax.class, ApiScope.TAXES_WRITE),
                    entry(Command.PayTax.class, ApiScope.TAXES_WRITE),
                    entry(Command.DepositAdIncome.class, ApiScope.DAYS_WRITE),
                    entry(Command.CloseDay.class, ApiScope.DAYS_WRITE),
                    entry(Command.AppointAgent.class, ApiScope.REWARDS_WRITE),
                    entry(Command.AppointLeader.class, ApiScope.REWARDS_WRITE),
                    entry(Command.SetWeight.class, ApiScope.REWARDS_WRITE),
                    entry(Command.IssueCoins.class, ApiScope.REWARDS_WRITE),
                    entry(Command.GrantShares.class, ApiScope.REWARDS_WRITE),
                    entry(Command.Inject.class, ApiScope.POOLS_WRITE),
                    entry(Command.ReleaseOrphan.class, ApiScope.POOLS_WRITE),
                    entry(Command.Pause.class, ApiScope.POOLS_WRITE),
                    entry(Command.Resume.class, ApiScope.POOLS_WRITE),
                    entry(Command.Grant.class, ApiScope.POOLS_WRITE),
                    entry(Command.Fund.class, ApiScope.POOLS_WRITE),
                    entry(Command.AdoptPlan.class, ApiScope.PLANS_WRITE));

    private CommandScopes() {}

    /**
     * The scope of a kind of command.
     *
     * @throws IllegalArgumentException for a kind that is not in the list, which is nobody's
     */
    static ApiScope of(Class<? extends Command> kind) {
        ApiScope scope = ALL.get(kind);
        if (scope == null) {
            throw new IllegalArgumentException(kind.getSimpleName() + " has no scope");
        }
        return scope;
    }
}
