package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.Commands.paySupplier;
import static org.tidemark.engine.fixture.Commands.registerStore;
import static org.tidemark.engine.fixture.Commands.registerSupplier;
import static org.tidemark.engine.fixture.Commands.reverse;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.TestLedger;

/** Suppliers and what goods really cost (SPEC 5.1, 5.2, 5.5 and 5.6). */
final class SupplierTest {

    private final TestLedger test = new TestLedger(plan("seed").build());

    @BeforeEach
    void two_suppliers_and_a_store() {
        test.accepts(enrol("m1"), enrol("m2"), registerStore("s1", "m2", Command.NONE));
        Event registered = test.accepts(registerSupplier("mill")).getFirst();
        assertThat(registered.type()).isEqualTo(EventType.SUPPLIER_REGISTERED);
        test.accepts(registerSupplier("farm"));
    }

    @Test
    void a_supplier_is_registered_once() {
        test.refuses(
                Refusal.DUPLICATE_SUPPLIER, registerSupplier("mill").with(enrol("again").header()));
        assertThat(test.view().supplierCount()).isEqualTo(2);
        assertThat(test.view().supplierId(test.view().supplierIndex("farm"))).isEqualTo("farm");
    }

    @Test
    void the_supply_price_is_owed_to_the_supplier_and_the_platform_takes_the_rest() {
        Event settled =
                test.accepts(orderOf("o", "m1").supplied("goods", 100_000, "mill", 41_234).build())
                        .getFirst();
        assertThat(settled.postingLines())
                .containsExactly(
                        "external:payments CNY -100000",
                        "supplier:mill CNY 41234",
                        "pool:seed CNY 30000",
                        "issuer:seed points:seed -210000000",
                        "member:m1 points:seed 210000000",
                        "platform CNY 28766");
    }

    @Test
    void each_payee_gets_one_sum_in_order_of_first_appearance() {
        Event settled =
                test.accepts(
                                orderOf("o", "m1")
                                        .store("s1")
                                        .supplied("goods", 10_000, "mill", 1_000)
                                        .line("goods", 10_000)
                                        .supplied(
                                                "goods", 10_000, "farm", Command.OrderLine.BY_PLAN)
                                        .supplied("goods", 10_000, "mill", 0)
                                        .supplied("goods", 10_000, Command.NONE, 2_000)
                                        .build())
                        .getFirst();
        assertThat(settled.postingLines())
                .startsWith(
                        "external:payments CNY -50000",
                        "supplier:mill CNY 1000",
                        "store:s1 CNY 5000",
                        "supplier:farm CNY 3000");
    }

    @Test
    void goods_that_cost_nearly_all_are_paid_by_the_platform() {
        test.accepts(orderOf("o", "m1").supplied("goods", 100_000, "mill", 100_000).build());
        assertThat(test.fen("supplier:mill")).isEqualTo(100_000);
        assertThat(test.fen("platform")).isEqualTo(-30_000);
    }

    @Test
    void goods_cost_no_more_than_the_line() {
        test.refuses(
                Refusal.SUPPLY_OVER_AMOUNT,
                orderOf("o", "m1").supplied("goods", 100, "mill", 101).build());
        test.refuses(
                Refusal.BAD_AMOUNT, orderOf("p", "m1").supplied("goods", 0, "mill", 101).build());
    }

    @Test
    void an_unknown_supplier_is_told_after_offers_and_before_stores() {
        test.refuses(
                Refusal.UNKNOWN_OFFER,
                orderOf("o1", "m1")
                        .supplied("goods", 100, "none", 1)
                        .supplied("none", 100, "none", 1)
                        .build());
        test.refuses(
                Refusal.UNKNOWN_SUPPLIER,
                orderOf("o2", "m1").supplied("goods", 0, "none", 1).store("none").build());
    }

    @Test
    void each_payee_gives_back_its_own_part() {
        test.accepts(
                orderOf("o", "m1")
                        .store("s1")
                        .supplied("goods", 10_000, "mill", 3_333)
                        .supplied("goods", 10_000, "farm", 1_111)
                        .line("goods", 10_000)
                        .build());
        Event part = test.accepts(reverse("v1", "o", 10_000)).getFirst();
        assertThat(part.moved("supplier:mill", "CNY")).isEqualTo(-1_111);
        assertThat(part.moved("supplier:farm", "CNY")).isEqualTo(-370);
        assertThat(part.moved("store:s1", "CNY")).isEqualTo(-1_000);
        test.accepts(reverse("v2", "o"));
        for (String payee : new String[] {"supplier:mill", "supplier:farm", "store:s1"}) {
            assertThat(test.fen(payee)).as(payee).isZero();
        }
    }

    @Test
    void a_supplier_is_paid_no_more_than_it_is_owed() {
        test.accepts(orderOf("o", "m1").supplied("goods", 100_000, "mill", 500).build());
        test.refuses(Refusal.UNKNOWN_SUPPLIER, paySupplier("p1", "none", 0));
        test.refuses(Refusal.BAD_AMOUNT, paySupplier("p2", "mill", 0));
        test.refuses(Refusal.INSUFFICIENT_PAYABLE, paySupplier("p3", "mill", 501));
        Event paid = test.accepts(paySupplier("p4", "mill", 500)).getFirst();
        assertThat(paid.type()).isEqualTo(EventType.SUPPLIER_PAID);
        assertThat(paid.postingLines())
                .containsExactly("supplier:mill CNY -500", "external:payouts CNY 500");
        test.accepts(reverse("v", "o"));
        assertThat(test.fen("supplier:mill")).as("it owes").isEqualTo(-500);
        test.refuses(Refusal.INSUFFICIENT_PAYABLE, paySupplier("p5", "mill", 1));
    }

    @Test
    void without_a_name_the_account_of_goods_without_one_is_paid() {
        test.accepts(order("o", "m1", 100_000));
        test.refuses(Refusal.INSUFFICIENT_PAYABLE, paySupplier("p1", Command.NONE, 30_001));
        test.accepts(paySupplier("p2", Command.NONE, 30_000));
        assertThat(test.fen("supplier")).isZero();
    }
}
