package org.tidemark.server.faces.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.money.debts.SampleDebts;
import org.tidemark.server.money.wallet.SampleWithdrawals;
import org.tidemark.server.trade.coupons.SampleCoupons;

/** What waits for a person, most of it for a second one: withdrawals, a coupon, old debts. */
@Component
@Order(80)
@ConditionalOnProperty("tidemark.demo")
final class DemoWaiting implements DemoPart {

    private static final Fen LARGE = new Fen(5_000_00);
    private static final Fen SMALL = new Fen(80_00);
    private static final String NOBODY = "";
    private static final String SOLD = "backpack";

    private final SampleWithdrawals withdrawals;
    private final SampleCoupons coupons;
    private final SampleDebts debts;

    DemoWaiting(SampleWithdrawals withdrawals, SampleCoupons coupons, SampleDebts debts) {
        this.withdrawals = withdrawals;
        this.coupons = coupons;
        this.debts = debts;
    }

    @Override
    public void prepare() {
        coupons.make(DemoOpening.member(DemoOpening.BUYER), SOLD);
        debts.make(DemoTable.text("debts.csv"), DemoStaff.FIRST);
        withdrawals.ask(DemoOpening.member(1), LARGE, DemoStaff.FIRST);
        withdrawals.ask(DemoOpening.member(4), SMALL, NOBODY);
    }
}
