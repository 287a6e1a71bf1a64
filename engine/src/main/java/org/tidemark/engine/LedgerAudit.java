package org.tidemark.engine;

import static org.tidemark.engine.money.Exact.compareProducts;
import static org.tidemark.engine.money.Exact.shareFloor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.LedgerView.PositionState;
import org.tidemark.engine.book.Holds.OpenHold;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.plan.PoolTerms;

/**
 * Checks a whole ledger against SPEC section 6, by going through all of it: what is too dear after
 * every event. (The cheap checks, conservation and the price among them, run after every event by
 * themselves.)
 */
public final class LedgerAudit {

    private final LedgerView view;
    private final List<String> violations = new ArrayList<>();

    private LedgerAudit(LedgerView view) {
        this.view = view;
    }

    /** What does not hold, a sentence each; empty when all is well. */
    public static List<String> violations(LedgerView view) {
        LedgerAudit audit = new LedgerAudit(view);
        audit.checkBalances();
        audit.checkHolds();
        for (int programme = 0; programme < view.programmeCount(); programme++) {
            if (view.hasPool(programme)) {
                audit.checkPool(programme);
            }
        }
        return List.copyOf(audit.violations);
    }

    private void checkBalances() {
        Map<Integer, Long> sums = new TreeMap<>();
        view.forEachBalance((account, asset, amount) -> {
            sums.merge(asset, amount, Math::addExact);
            if (amount < 0 && !mayBeNegative(Accounts.kind(account), asset)) {
                violations.add(
                        view.accountName(account)
                                + " holds "
                                + amount
                                + " of "
                                + view.assetName(asset));
            }
        });
        sums.forEach((asset, sum) -> {
            if (sum != 0) {
                violations.add(
                        "all balances of "
                                + view.assetName(asset)
                                + " sum to "
                                + sum
                                + ", not to zero");
            }
        });
    }

    /**
     * Outside and issuers mirror what is in; wallets, stores and suppliers may owe after a
     * reversal.
     */
    private static boolean mayBeNegative(AccountKind kind, int asset) {
        return switch (kind) {
            case EXTERNAL_PAYMENTS,
                    EXTERNAL_ADVERTISERS,
                    EXTERNAL_INVESTORS,
                    ISSUER,
                    PROGRAMME_ISSUER ->
                    true;
            case MEMBER, STORE, SUPPLIER, NAMED_SUPPLIER, PLATFORM -> asset == Assets.CURRENCY;
            case EXTERNAL_PAYOUTS, MEMBER_HELD, POOL, ORPHAN, FUND, TAX -> false;
        };
    }

    private void checkHolds() {
        Map<Long, Long> moneyHeld = new TreeMap<>();
        Map<Long, Long> coinsHeld = new TreeMap<>();
        for (OpenHold hold : view.openHolds()) {
            (hold.asset() == HoldAsset.MONEY ? moneyHeld : coinsHeld)
                    .merge(Accounts.held(hold.member()), hold.amount(), Math::addExact);
        }
        for (int member = 0; member < view.memberCount(); member++) {
            long account = Accounts.held(member);
            if (view.balance(account, Assets.CURRENCY) != moneyHeld.getOrDefault(account, 0L)
                    || view.balance(account, Assets.COINS) != coinsHeld.getOrDefault(account, 0L)) {
                violations.add(
                        view.accountName(account) + " is not the sum of the member's open holds");
            }
        }
    }

    private void checkPool(int programme) {
        PoolState pool = view.pool(programme);
        int multiplePpm =
                view.plan(programme).block(PoolTerms.class).orElseThrow().cap().multiplePpm();
        long points = 0;
        for (int member = 0; member < view.memberCount(); member++) {
            PositionState position = view.position(programme, member);
            points = Math.addExact(points, position.pointsMicro());
            if (position.pointsMicro() > 0) {
                long room = shareFloor(position.spendFen(), multiplePpm) - position.realisedFen();
                if (compareProducts(
                                position.pointsMicro(), pool.reserveFen(), room, pool.supplyMicro())
                        >= 0) {
                    violations.add(
                            "the position of "
                                    + view.memberId(member)
                                    + " in "
                                    + view.programmeId(programme)
                                    + " is due for its cap, and still there");
                }
            }
        }
        if (points != pool.supplyMicro()) {
            violations.add(
                    "the positions in "
                            + view.programmeId(programme)
                            + " hold "
                            + points
                            + " micropoints, the supply is "
                            + pool.supplyMicro());
        }
    }
}
