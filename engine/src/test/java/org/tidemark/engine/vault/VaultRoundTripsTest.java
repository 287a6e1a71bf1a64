package org.tidemark.engine.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nobody gains by going there and back. The suite asks it of vaults in which others hold shares;
 * here they do. Where all is retained nothing can be withdrawn, and what withdraws is void.
 */
final class VaultRoundTripsTest {

    /** {@code redeem(deposit(a)) <= a}. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_RT_deposit_redeem_what_was_paid_in_does_not_grow(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long assets = vault.someAssets();
                    long shares = vault.deposit("u0", assets);
                    assertThat(vault.redeem("u0", shares)).isLessThanOrEqualTo(assets);
                });
    }

    /** {@code s = deposit(a), s' = withdraw(a), s' >= s}. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT})
    void prop_RT_deposit_withdraw_to_get_it_back_takes_no_fewer_points(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long assets = vault.dice.between(1, vault.maxWithdraw("u0"));
                    long minted = vault.deposit("u0", assets);
                    assertThat(vault.withdraw("u0", assets)).isGreaterThanOrEqualTo(minted);
                });
    }

    /** {@code deposit(redeem(s)) <= s}. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_RT_redeem_deposit_what_was_sold_buys_no_more_points(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long shares = vault.someShares("u0");
                    long assets = vault.redeem("u0", shares);
                    long minted = assets == 0 ? 0 : vault.deposit("u0", assets, assets);
                    assertThat(minted).isLessThanOrEqualTo(shares);
                });
    }

    /** {@code a = redeem(s), a' = mint(s), a' >= a}. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_RT_redeem_mint_to_buy_back_costs_no_less(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long shares = vault.someShares("u0");
                    long assets = vault.redeem("u0", shares);
                    assertThat(vault.mint("u0", shares)).isGreaterThanOrEqualTo(assets);
                });
    }

    /** {@code withdraw(mint(s)) >= s}. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT})
    void prop_RT_mint_withdraw_to_get_the_cost_back_takes_no_fewer_points(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long shares = vault.dice.between(1, vault.shares("u0") / 3);
                    long assets = vault.mint("u0", shares);
                    assertThat(vault.withdraw("u0", assets)).isGreaterThanOrEqualTo(shares);
                });
    }

    /** {@code a = mint(s), a' = redeem(s), a' <= a}. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_RT_mint_redeem_the_points_fetch_no_more_than_they_cost(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long shares = vault.someShares("u1");
                    long assets = vault.mint("u0", shares);
                    assertThat(vault.redeem("u0", shares)).isLessThanOrEqualTo(assets);
                });
    }

    /** {@code mint(withdraw(a)) >= a}. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT})
    void prop_RT_withdraw_mint_to_buy_back_costs_no_less_than_was_paid(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long assets = vault.dice.between(1, vault.maxWithdraw("u0"));
                    long shares = vault.withdraw("u0", assets);
                    assertThat(vault.mint("u0", shares)).isGreaterThanOrEqualTo(assets);
                });
    }

    /** {@code s = withdraw(a), s' = deposit(a), s' <= s}. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT})
    void prop_RT_withdraw_deposit_what_was_paid_buys_no_more_points(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long assets = vault.dice.between(1, vault.maxWithdraw("u0"));
                    long shares = vault.withdraw("u0", assets);
                    assertThat(vault.deposit("u0", assets)).isLessThanOrEqualTo(shares);
                });
    }
}
