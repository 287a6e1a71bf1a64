package org.tidemark.engine.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only reads: {@code asset}, {@code totalAssets}, {@code convertTo...}, {@code max...}. */
final class VaultReadsTest {

    /** "MUST NOT revert": the currency is that of the plans; a view throws nothing. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_asset_the_asset_is_the_currency_of_the_plan(int retentionPpm) {
        Vault.each(retentionPpm, vault -> assertThat(vault.asset()).isEqualTo("CNY"));
    }

    /** "MUST NOT revert": and the total is what was paid in less what was paid out. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_totalAssets_the_reserve_follows_what_comes_in_and_goes_out(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long before = vault.assets();
                    long paidIn = vault.someAssets();
                    vault.deposit("u0", paidIn);
                    long paidOut = vault.redeem("u1", vault.someShares("u1"));
                    assertThat(vault.assets()).isEqualTo(before + paidIn - paidOut);
                });
    }

    /** "MUST NOT show any variations depending on the caller": of a plan without limits. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_convertToShares_every_member_is_quoted_the_same_points(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long assets = vault.someAssets();
                    long quoted = vault.previewDeposit("u0", assets);
                    assertThat(Vault.USERS)
                            .allMatch(user -> vault.previewDeposit(user, assets) == quoted);
                });
    }

    /**
     * "MUST NOT show any variations depending on the caller": a quote for points names no member.
     * Here: whoever sells next, they are worth the same to each.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_convertToAssets_the_same_points_fetch_every_member_the_same(int retentionPpm) {
        for (String user : Vault.USERS) {
            Vault.each(
                    retentionPpm,
                    vault -> {
                        long shares = vault.dice.between(1, vault.sharesOfEach());
                        long worth = vault.previewRedeem(shares);
                        assertThat(vault.redeem(user, shares)).isEqualTo(worth);
                    });
        }
    }

    /**
     * "MUST NOT revert": ten billion yuan in one order. There is no limit to be read; what the
     * ledger's numbers cannot hold is an error, and {@code LimitsTest} and {@code CapacityTest}
     * have it.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_maxDeposit_the_greatest_order_is_quoted_and_taken(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long quoted = vault.previewDeposit("u0", Vault.MOST_FEN);
                    assertThat(quoted).isPositive();
                    assertThat(vault.deposit("u0", Vault.MOST_FEN)).isEqualTo(quoted);
                });
    }

    /** "MUST NOT revert": the points that the greatest order mints can be had. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_maxMint_the_most_points_of_one_order_can_be_minted(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long most = vault.previewDeposit("u1", Vault.MOST_FEN);
                    assertThat(vault.mint("u1", most)).isLessThanOrEqualTo(Vault.MOST_FEN);
                });
    }

    /**
     * "MUST NOT revert": what all points of a member pay is quoted, and he can have it; of a pool
     * that retains all it is nothing, and no points are named for any cash.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_maxWithdraw_what_all_points_pay_can_be_withdrawn(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long most = vault.maxWithdraw("u2");
                    if (retentionPpm == 100 * PERCENT) {
                        assertThat(most).isZero();
                        assertThat(vault.previewWithdraw(1)).isEmpty();
                    } else {
                        assertThat(vault.withdraw("u2", most)).isPositive();
                        assertThat(vault.wallet("u2")).isGreaterThanOrEqualTo(most);
                    }
                });
    }

    /** "MUST NOT revert": all unlocked points, and no more, can be sold. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_maxRedeem_all_points_can_be_redeemed_and_no_more(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    vault.refusesToRedeem("u3", vault.shares("u3") + 1);
                    vault.redeem("u3", vault.shares("u3"));
                    assertThat(vault.shares("u3")).isZero();
                });
    }
}
