package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tidemark.engine.Capacity.MAX_AMOUNT_FEN;
import static org.tidemark.engine.Capacity.MAX_FEN;
import static org.tidemark.engine.fixture.Commands.AT;
import static org.tidemark.engine.fixture.Commands.adopt;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.fund;
import static org.tidemark.engine.fixture.Commands.inject;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.Commands.redeemAll;
import static org.tidemark.engine.fixture.Commands.reverse;
import static org.tidemark.engine.fixture.PlanBuilder.OfferBuilder.offer;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.fixture.TestLedger;
import org.tidemark.engine.plan.CapTerms;

/** What the ledger's numbers cannot hold is an error that changes nothing (SPEC section 2). */
final class CapacityTest {

    private final TestLedger test =
            new TestLedger(plan("seed").offer(offer("goods").coinsPpm(50 * PERCENT)).build());

    /** The command does not fit, nothing changes, its id stays free, and the ledger goes on. */
    private void doesNotFit(Command command) {
        byte[] before = test.save();
        String facts = test.archive().facts();
        int told = test.events().size();
        assertThatThrownBy(() -> test.execute(command))
                .as("%s", command)
                .isInstanceOf(LedgerException.Capacity.class);
        assertThat(test.save()).isEqualTo(before);
        assertThat(test.archive().facts()).isEqualTo(facts);
        assertThat(test.events()).hasSize(told);
        assertThat(test.archive().knows(command.id())).isFalse();
        test.accepts(enrol("next" + test.view().memberCount()));
    }

    private static Command grant(long contribution, long value, long basis) {
        return new Command.Grant(
                Header.of("g" + contribution + basis, AT),
                "seed",
                "m1",
                contribution,
                value,
                basis,
                0,
                0);
    }

    @ParameterizedTest
    @ValueSource(longs = {MAX_AMOUNT_FEN + 1, Long.MAX_VALUE / 2, Long.MAX_VALUE})
    void a_single_amount_beyond_the_limit_does_not_fit(long amount) {
        test.accepts(enrol("m1"), order("o", "m1", 100));
        doesNotFit(order("o1", "m1", amount));
        doesNotFit(orderOf("o2", "m1").line("goods", 1).line("goods", amount).build());
        doesNotFit(fund("f1", amount));
        doesNotFit(inject("i1", amount));
        doesNotFit(grant(amount, 1, 1));
        doesNotFit(grant(100, 70, amount));
    }

    @Test
    void amounts_whose_sum_leaves_63_bits_do_not_fit() {
        test.accepts(enrol("m1"));
        doesNotFit(
                orderOf("o1", "m1")
                        .line("goods", Long.MAX_VALUE)
                        .line("goods", Long.MAX_VALUE)
                        .build());
        doesNotFit(
                orderOf("o2", "m1")
                        .line("goods", 1, Long.MAX_VALUE)
                        .line("goods", 1, Long.MAX_VALUE)
                        .build());
        doesNotFit(grant(Long.MAX_VALUE, 1, Long.MAX_VALUE));
    }

    @Test
    void the_largest_single_amount_fits_and_comes_back() {
        test.accepts(enrol("m1"), order("o1", "m1", MAX_AMOUNT_FEN));
        assertThat(test.pool("seed").reserveFen()).isEqualTo(MAX_AMOUNT_FEN * 3 / 10);
        test.accepts(reverse("r1", "o1"));
        assertThat(test.fen("external:payments")).isZero();
        assertThat(test.fen("platform")).isZero();
    }

    @Test
    void a_ledger_takes_its_fill_and_not_a_fen_more() {
        test.accepts(enrol("m1"));
        for (long filled = 0; filled < MAX_FEN; filled += MAX_AMOUNT_FEN) {
            test.accepts(fund("fill" + filled, MAX_AMOUNT_FEN));
        }
        assertThat(test.fen("platform")).isEqualTo(MAX_FEN);
        doesNotFit(fund("f1", 1));
        doesNotFit(order("o1", "m1", 1));
        doesNotFit(grant(1, 1, 1));
        test.refuses(Refusal.UNKNOWN_MEMBER, order("o2", "nobody", 1));
        test.refuses(Refusal.BAD_AMOUNT, fund("f2", 0));
    }

    @Test
    void a_full_ledger_still_pays_out_and_takes_back() {
        test.accepts(enrol("m1"), order("o1", "m1", 100_000), order("o2", "m1", 100_000));
        for (long filled = 0; filled < MAX_FEN - MAX_AMOUNT_FEN; filled += MAX_AMOUNT_FEN) {
            test.accepts(fund("fill" + filled, MAX_AMOUNT_FEN));
        }
        test.accepts(fund("rest", MAX_AMOUNT_FEN - 200_000));
        doesNotFit(inject("i1", 1));
        test.accepts(reverse("r1", "o1"), redeemAll("r2", "m1"));
        assertThat(test.pool("seed").supplyMicro()).isZero();
    }

    @Test
    void a_programme_mints_no_more_points_than_its_numbers_hold() {
        TestLedger cheap =
                new TestLedger(plan("seed").issuePriceFen(1).mintRatioPpm(1_000_000).build());
        cheap.accepts(enrol("m1"));
        cheap.accepts(order("o1", "m1", MAX_AMOUNT_FEN), order("o2", "m1", MAX_AMOUNT_FEN));
        assertThat(cheap.pool("seed").mintedMicro()).isEqualTo(6_000_000_000_000_000_000L);
        byte[] full = cheap.save();
        assertThatThrownBy(() -> cheap.execute(order("o3", "m1", MAX_AMOUNT_FEN)))
                .isInstanceOf(LedgerException.Capacity.class)
                .hasMessageContaining("micropoints");
        assertThat(cheap.save()).isEqualTo(full);
        cheap.accepts(order("o4", "m1", MAX_AMOUNT_FEN - 10));
    }

    @Test
    void spend_times_the_largest_multiple_stays_exact() {
        TestLedger high =
                new TestLedger(plan("seed").multiplePpm(CapTerms.MAX_MULTIPLE_PPM).build());
        high.accepts(enrol("m1"));
        for (int i = 0; i < 90; i++) {
            high.accepts(order("o" + i, "m1", MAX_AMOUNT_FEN));
        }
        assertThat(high.position("seed", "m1").spendFen()).isEqualTo(90 * MAX_AMOUNT_FEN);
        high.accepts(redeemAll("r1", "m1"));
    }

    @Test
    void names_that_are_too_long_do_not_fit() {
        String name = "x".repeat(256);
        test.accepts(enrol("m1"));
        doesNotFit(enrol(name));
        doesNotFit(new Command.RegisterStore(Header.of("s1", AT), name, "m1", ""));
        test.accepts(enrol("x".repeat(255)));
    }

    @Test
    void an_id_that_did_not_fit_can_be_given_again() {
        test.accepts(enrol("m1"));
        doesNotFit(order("o1", "m1", Long.MAX_VALUE));
        test.accepts(order("o1", "m1", 100_000));
    }

    @Test
    void adoption_changes_no_capacity() {
        test.accepts(adopt("a1", test.library().put(plan("seed").build())));
        assertThat(test.view().programmeCount()).isEqualTo(1);
    }
}
