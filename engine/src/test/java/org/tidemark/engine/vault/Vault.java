package org.tidemark.engine.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.inject;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.tidemark.engine.LedgerQuotes;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Commands;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.PlanBuilder;
import org.tidemark.engine.fixture.PlanBuilder.OfferBuilder;
import org.tidemark.engine.fixture.TestLedger;
import org.tidemark.engine.property.Dice;

/**
 * A pool with four holders and some yield, spoken to as a vault: assets in fen, shares in
 * micropoints.
 */
final class Vault {

    /** The holders. */
    static final List<String> USERS = List.of("u0", "u1", "u2", "u3");

    private static final int VAULTS = 60;
    private static final int PROGRAMME = 0;

    /** Ten billion yuan: points at the least issue price still fit into the ledger's numbers. */
    static final long MOST_FEN = 1_000_000_000_000L;

    final Dice dice;
    private final TestLedger ledger;
    private int commands;

    private Vault(long seed, int retentionPpm) {
        dice = new Dice(seed);
        long issuePriceFen = dice.oneOf(1L, 100L, 777L, 2_000_000L);
        ledger =
                new TestLedger(
                        PlanBuilder.plan("seed")
                                .issuePriceFen(issuePriceFen)
                                .mintRatioPpm(dice.oneOf(100 * PERCENT, 999_999, 70 * PERCENT))
                                .retentionPpm(retentionPpm)
                                .multiplePpm(1_000_000_000)
                                .offer(OfferBuilder.offer("goods").split(0, 0, 100 * PERCENT))
                                .build());
        for (String user : USERS) {
            ledger.accepts(enrol(user));
            deposit(user, dice.between(100, 300) * Math.max(1_000, issuePriceFen));
        }
        if (dice.percent(70)) {
            ledger.accepts(inject("yield", dice.between(1, assets() * 3)));
        }
    }

    /** Tries a property on vaults of that retention. */
    static void each(int retentionPpm, Consumer<Vault> property) {
        for (long seed = 0; seed < VAULTS; seed++) {
            Vault vault = new Vault(seed, retentionPpm);
            property.accept(vault);
            assertThat(vault.ledger.events())
                    .as("seed %s", seed)
                    .noneMatch(event -> event.type() == EventType.CAP_EXIT);
        }
    }

    /** An amount of assets: mostly small, sometimes more than the vault holds. */
    long someAssets() {
        return dice.percent(50) ? dice.between(1, 300) : dice.between(1, assets() * 2);
    }

    /** Some of the shares that a user has. */
    long someShares(String user) {
        long all = shares(user);
        return dice.percent(20) ? all : dice.between(1, dice.percent(50) ? Math.min(all, 99) : all);
    }

    /** As many shares as every user has. */
    long sharesOfEach() {
        return USERS.stream().mapToLong(this::shares).min().orElseThrow();
    }

    /** Assets that a user could be paid, at most; 0 where everything is retained. */
    long maxWithdraw(String user) {
        return previewRedeem(shares(user));
    }

    /** The asset: the currency of the plan. */
    String asset() {
        return ledger.view().currency();
    }

    /** Total assets: the reserve. */
    long assets() {
        return ledger.pool("seed").reserveFen();
    }

    /** Total shares: the supply. */
    long supply() {
        return ledger.pool("seed").supplyMicro();
    }

    /** A user's shares: none of them is locked here. */
    long shares(String user) {
        return ledger.position("seed", user).pointsMicro();
    }

    /** What a user has in his wallet. */
    long wallet(String user) {
        return ledger.fen("member:" + user);
    }

    /** What all users together have paid from outside. */
    long paidFromOutside() {
        return -ledger.fen("external:payments");
    }

    private Command order(String user, long assets, long walletFen) {
        return Commands.orderOf("order-" + commands, user)
                .line("goods", assets)
                .wallet(walletFen)
                .build();
    }

    /** The quote for an order; none where it is quoted nothing. */
    long previewDeposit(String user, long assets) {
        return ledger.view().quotes().pointsFor((Command.Order) order(user, assets, 0)).stream()
                .mapToLong(LedgerQuotes.Earned::mintedMicro)
                .sum();
    }

    /** Orders for that amount, paid from outside; gives the shares minted. */
    long deposit(String user, long assets) {
        return deposit(user, assets, 0);
    }

    /** Orders for that amount, part of it from the wallet; gives the shares minted. */
    long deposit(String user, long assets, long walletFen) {
        Event settled = ledger.accepts(order(user, assets, walletFen)).getFirst();
        commands++;
        assertThat(settled.moved("pool:seed", "CNY")).isEqualTo(assets);
        return settled.moved("member:" + user, "points:seed");
    }

    /** The least amount whose quote is at least so many shares. */
    long previewMint(String user, long shares) {
        long least = 1;
        long most = MOST_FEN;
        assertThat(previewDeposit(user, most)).isGreaterThanOrEqualTo(shares);
        while (least < most) {
            long middle = least + (most - least) / 2;
            if (previewDeposit(user, middle) >= shares) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return least;
    }

    /** Orders for the least amount that mints so many shares; gives what it cost. */
    long mint(String user, long shares) {
        long assets = previewMint(user, shares);
        assertThat(deposit(user, assets)).isGreaterThanOrEqualTo(shares);
        return assets;
    }

    /** Assets that shares are quoted, after retention. */
    long previewRedeem(long shares) {
        return ledger.view().quotes().cashFor(PROGRAMME, shares).payoutFen();
    }

    /** The value of shares before retention. */
    long convertToAssets(long shares) {
        return ledger.view().quotes().cashFor(PROGRAMME, shares).grossFen();
    }

    /** Redeems; gives the assets paid out. Of no shares, nothing: that is refused. */
    long redeem(String user, long shares) {
        if (shares == 0) {
            return 0;
        }
        Event redeemed =
                ledger.accepts(Commands.redeem("redeem-" + commands, user, shares)).getFirst();
        commands++;
        assertThat(redeemed.moved("member:" + user, "points:seed")).isEqualTo(-shares);
        return redeemed.moved("member:" + user, "CNY");
    }

    /** More than a user has is refused and changes nothing. */
    void refusesToRedeem(String user, long shares) {
        ledger.refuses(
                Refusal.INSUFFICIENT_POINTS, Commands.redeem("redeem-" + commands, user, shares));
        commands++;
    }

    /** Shares that so much cash takes; none where no number of them pays it. */
    OptionalLong previewWithdraw(long assets) {
        return ledger.view().quotes().pointsForCash(PROGRAMME, assets);
    }

    /** Redeems what pays at least that much; gives the shares burned. */
    long withdraw(String user, long assets) {
        long shares = previewWithdraw(assets).orElseThrow();
        assertThat(redeem(user, shares)).isGreaterThanOrEqualTo(assets);
        return shares;
    }
}
