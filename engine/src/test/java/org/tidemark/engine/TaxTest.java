package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.hold;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.payTax;
import static org.tidemark.engine.fixture.Commands.redeemAll;
import static org.tidemark.engine.fixture.Commands.returnTax;
import static org.tidemark.engine.fixture.Commands.withholdTax;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.TestLedger;

/** Tax withheld, given back and paid (SPEC 5.6). */
final class TaxTest {

    private final TestLedger test = new TestLedger(plan("seed").build());
    private long walletFen;

    @BeforeEach
    void a_member_with_money() {
        test.accepts(enrol("m1"), enrol("m2"));
        test.accepts(order("o1", "m1", 100_000), redeemAll("r1", "m1"));
        walletFen = test.fen("member:m1");
        assertThat(walletFen).isPositive();
    }

    @Test
    void what_is_withheld_is_owed_to_the_tax_office() {
        Event withheld = test.accepts(withholdTax("t1", "m1", 700)).getFirst();
        assertThat(withheld.type()).isEqualTo(EventType.TAX_WITHHELD);
        assertThat(withheld.postingLines()).containsExactly("member:m1 CNY -700", "tax CNY 700");
        assertThat(test.fen("tax")).isEqualTo(700);
        assertThat(LedgerAudit.violations(test.view())).isEmpty();
    }

    @Test
    void what_was_withheld_too_much_goes_back_and_the_rest_is_paid() {
        test.accepts(withholdTax("t1", "m1", 700));
        Event returned = test.accepts(returnTax("t2", "m1", 200)).getFirst();
        assertThat(returned.type()).isEqualTo(EventType.TAX_RETURNED);
        assertThat(returned.postingLines()).containsExactly("tax CNY -200", "member:m1 CNY 200");
        Event paid = test.accepts(payTax("t3", 500)).getFirst();
        assertThat(paid.type()).isEqualTo(EventType.TAX_PAID);
        assertThat(paid.postingLines()).containsExactly("tax CNY -500", "external:payouts CNY 500");
        assertThat(test.fen("tax")).isZero();
        assertThat(test.fen("member:m1")).isEqualTo(walletFen - 500);
    }

    @Test
    void withholding_needs_a_member_then_an_amount_then_a_wallet_that_holds_it() {
        test.refuses(Refusal.UNKNOWN_MEMBER, withholdTax("t1", "nobody", 0));
        test.refuses(Refusal.BAD_AMOUNT, withholdTax("t2", "m1", 0));
        test.refuses(Refusal.INSUFFICIENT_WALLET, withholdTax("t3", "m1", walletFen + 1));
        test.refuses(Refusal.INSUFFICIENT_WALLET, withholdTax("t4", "m2", 1));
        test.accepts(hold("h1", "m1", 1, "held"));
        test.refuses(Refusal.INSUFFICIENT_WALLET, withholdTax("t5", "m1", walletFen));
        test.accepts(withholdTax("t6", "m1", walletFen - 1));
    }

    @Test
    void giving_back_and_paying_need_an_amount_that_is_owed() {
        test.accepts(withholdTax("t1", "m1", 700));
        test.refuses(Refusal.UNKNOWN_MEMBER, returnTax("t2", "nobody", 0));
        test.refuses(Refusal.BAD_AMOUNT, returnTax("t3", "m1", 0));
        test.refuses(Refusal.INSUFFICIENT_PAYABLE, returnTax("t4", "m1", 701));
        test.refuses(Refusal.BAD_AMOUNT, payTax("t5", 0));
        test.refuses(Refusal.INSUFFICIENT_PAYABLE, payTax("t6", 701));
        test.accepts(payTax("t7", 700));
        test.refuses(Refusal.INSUFFICIENT_PAYABLE, returnTax("t8", "m1", 1));
    }
}
