package org.tidemark.engine.hostage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.engine.hostage.Search.Found;
import org.tidemark.engine.wrongpool.Mistake;

/**
 * What adversaries with 1,000.00 can do to who comes after them (SPEC 9). A longer search: {@code
 * -Dtidemark.sieges=}, {@code -Dtidemark.changes=} and {@code -Dtidemark.firstSeed=}; a finding
 * names its seed and its moves.
 */
final class HostageTest {

    private static final long FIRST_SEED = Long.getLong("tidemark.firstSeed", 0);
    private static final int SIEGES = Integer.getInteger("tidemark.sieges", 4);
    private static final int CHANGES = Integer.getInteger("tidemark.changes", 25);

    /** What a run of a few seconds finds where there is something to find. */
    private static Found inModel(Mistake rules) {
        return new Search(seed -> new ModelSiege(seed, rules), 400).worst(0, 12);
    }

    @ParameterizedTest
    @EnumSource(names = {"HOSTAGE", "DUST_REFUSED", "DUST_LEFT", "POINTS_AT_THE_LAST_PRICE"})
    void the_rules_of_edition_1_and_each_of_them_alone_are_found_out(Mistake rules) {
        Found found = inModel(rules);
        assertThat(found.sale().isRobbed()).as("%s", found).isTrue();
    }

    @Test
    void with_the_rules_of_edition_1_who_holds_points_cannot_sell_them() {
        Found found = inModel(Mistake.HOSTAGE);
        assertThat(found.sale().quotedFen()).isPositive();
        assertThat(found.sale().paidFen()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void an_honest_order_is_redeemed_at_once_for_its_quote_and_adversaries_gain_nothing(
            Scene scene) {
        Search search =
                new Search(seed -> new LedgerSiege(seed, scene), CHANGES, HostageTest::asPromised);
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SIEGES; seed++) {
            search.worst(seed, 1);
        }
    }

    private static void asPromised(Found found) {
        assertThat(found.sale().isAsQuoted()).as("%s", found).isTrue();
        assertThat(found.gainFen()).as("%s", found).isLessThanOrEqualTo(0);
    }

    @Test
    void beside_holders_of_more_than_the_budget_nobody_makes_the_price() {
        Found found =
                new Search(seed -> new LedgerSiege(seed, Scene.OLD), CHANGES)
                        .worst(FIRST_SEED, SIEGES);
        assertThat(found.sale().isRobbed()).as("%s", found).isFalse();
        assertThat(found.inflation()).as("%s", found).isLessThan(1.5);
    }

    /** Not so, and known: docs/decisions/0021. */
    @Test
    void in_a_pool_with_next_to_nothing_in_it_a_price_is_made_within_an_epoch() {
        assertThat(inModel(Mistake.NONE).sale().isRobbed()).isTrue();
        Found found = new Search(seed -> new LedgerSiege(seed, Scene.EMPTY), 100).worst(0, 1);
        assertThat(found.sale().isRobbed()).as("%s", found).isTrue();
    }

    @Test
    void it_is_not_made_where_few_points_are_dust_too() {
        Found found = inModel(Mistake.DUST_AT_THE_ISSUE_PRICE_TOO);
        assertThat(found.sale().isRobbed()).as("%s", found).isFalse();
    }
}
