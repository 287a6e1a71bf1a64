package org.tidemark.engine.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code deposit}, {@code mint}, {@code withdraw}, {@code redeem}, and their previews. The parts
 * about allowances and receivers do not apply: a command names one member, who pays or is paid.
 */
final class VaultTradesTest {

    /** "MUST return as close to and no more than" what the deposit mints: here exactly it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_previewDeposit_an_order_mints_exactly_what_was_quoted(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long assets = vault.someAssets();
                    long quoted = vault.previewDeposit("u1", assets);
                    assertThat(vault.deposit("u1", assets)).isEqualTo(quoted);
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_deposit_it_takes_the_assets_and_gives_the_shares(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    vault.redeem("u0", vault.someShares("u0"));
                    long assets = vault.someAssets();
                    long fromWallet = Math.min(assets, vault.wallet("u0"));
                    long outsideBefore = vault.paidFromOutside();
                    long walletBefore = vault.wallet("u0");
                    long sharesBefore = vault.shares("u0");
                    long shares = vault.deposit("u0", assets, fromWallet);
                    assertThat(vault.wallet("u0")).isEqualTo(walletBefore - fromWallet);
                    assertThat(vault.paidFromOutside())
                            .isEqualTo(outsideBefore + assets - fromWallet);
                    assertThat(vault.shares("u0")).isEqualTo(sharesBefore + shares);
                });
    }

    /**
     * "MUST return as close to and no fewer than" what the mint costs: one fen less is too little.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_previewMint_the_quoted_amount_mints_the_points_and_less_does_not(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long shares = vault.someShares("u0");
                    long quoted = vault.previewMint("u1", shares);
                    if (quoted > 1) {
                        assertThat(vault.previewDeposit("u1", quoted - 1)).isLessThan(shares);
                    }
                    assertThat(vault.mint("u1", shares)).isEqualTo(quoted);
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_mint_it_takes_the_assets_and_gives_at_least_the_shares(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long shares = vault.someShares("u2");
                    long outsideBefore = vault.paidFromOutside();
                    long sharesBefore = vault.shares("u0");
                    long assets = vault.mint("u0", shares);
                    assertThat(vault.paidFromOutside()).isEqualTo(outsideBefore + assets);
                    assertThat(vault.shares("u0")).isGreaterThanOrEqualTo(sharesBefore + shares);
                });
    }

    /**
     * "MUST return as close to and no fewer than" what the withdrawal burns: here exactly it, and
     * one micropoint less pays less. Void where all is retained.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT})
    void prop_previewWithdraw_the_quoted_points_pay_the_cash_and_fewer_do_not(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long assets = vault.dice.between(1, vault.maxWithdraw("u0"));
                    long quoted = vault.previewWithdraw(assets).orElseThrow();
                    assertThat(vault.previewRedeem(quoted - 1)).isLessThan(assets);
                    assertThat(vault.withdraw("u0", assets)).isEqualTo(quoted);
                });
    }

    /** Cash comes in steps where a micropoint is worth more than a fen: never less than asked. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT})
    void prop_withdraw_it_takes_the_shares_and_gives_at_least_the_assets(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long assets = vault.dice.between(1, vault.maxWithdraw("u0"));
                    long walletBefore = vault.wallet("u0");
                    long sharesBefore = vault.shares("u0");
                    long shares = vault.withdraw("u0", assets);
                    assertThat(vault.shares("u0")).isEqualTo(sharesBefore - shares);
                    assertThat(vault.wallet("u0")).isGreaterThanOrEqualTo(walletBefore + assets);
                });
    }

    /** "MUST return as close to and no more than" what is paid: here exactly it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_previewRedeem_a_redemption_pays_exactly_what_was_quoted(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long shares = vault.someShares("u0");
                    long quoted = vault.previewRedeem(shares);
                    assertThat(vault.redeem("u0", shares)).isEqualTo(quoted);
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void prop_redeem_it_takes_the_shares_and_gives_the_assets(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    long shares = vault.someShares("u0");
                    long walletBefore = vault.wallet("u0");
                    long sharesBefore = vault.shares("u0");
                    long assets = vault.redeem("u0", shares);
                    assertThat(vault.shares("u0")).isEqualTo(sharesBefore - shares);
                    assertThat(vault.wallet("u0")).isEqualTo(walletBefore + assets);
                });
    }

    /** {@code testFail_redeem}, {@code testFail_withdraw}: nobody sells what another one holds. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20 * PERCENT, 100 * PERCENT})
    void nobody_redeems_what_somebody_else_holds(int retentionPpm) {
        Vault.each(
                retentionPpm,
                vault -> {
                    vault.redeem("u0", vault.shares("u0"));
                    long others = vault.supply();
                    vault.refusesToRedeem("u0", vault.dice.between(1, others));
                    assertThat(vault.supply()).isEqualTo(others);
                });
    }
}
