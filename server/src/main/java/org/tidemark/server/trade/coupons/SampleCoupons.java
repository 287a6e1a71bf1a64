package org.tidemark.server.trade.coupons;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approvals;

/** Coupons and a reduction of the demo, made as staff make them. */
@Component
@ConditionalOnProperty("tidemark.demo")
public class SampleCoupons {

    private static final int DAYS = 60;
    private static final String FIRST = "clerk-one";
    private static final String SECOND = "clerk-two";

    private final CouponMaking making;
    private final CouponStore store;
    private final Coupons coupons;
    private final CouponGiving giving;
    private final Approvals approvals;

    SampleCoupons(
            CouponMaking making,
            CouponStore store,
            Coupons coupons,
            CouponGiving giving,
            Approvals approvals) {
        this.making = making;
        this.store = store;
        this.coupons = coupons;
        this.giving = giving;
        this.approvals = approvals;
    }

    /**
     * Makes a reduction for everybody, a coupon of which the member has one, and another that waits
     * for a second person, and a flash sale; not where there is any already.
     *
     * @param sold the product of the sale
     */
    public void make(String memberId, String sold) {
        if (!store.all().isEmpty()) {
            return;
        }
        publish(form("满 200 减 15", "15 off from 200", CouponWay.EVERYBODY, "15.00", "200.00", ""));
        CouponKind code =
                publish(form("试用券", "To try it", CouponWay.CODE, "8.00", "60.00", "TRYIT"));
        giving.giveForCode(code, memberId);
        publish(sale(sold));
        CouponForm waiting = form("老友券", "For old friends", CouponWay.STAFF, "20.00", "150.00", "");
        CouponKind kind = making.enter(waiting, FIRST);
        approvals.propose(CouponAct.proposal(kind, making.leaves(kind), waiting.reason()));
    }

    private CouponKind publish(CouponForm form) {
        CouponKind kind = making.enter(form, FIRST);
        store.publish(kind.id(), SECOND);
        coupons.refresh();
        return coupons.running(CouponWay.valueOf(form.way())).stream()
                .filter(one -> one.id().equals(kind.id()))
                .findFirst()
                .orElse(kind);
    }

    private CouponForm sale(String product) {
        LocalDate today = coupons.today();
        return new CouponForm(
                "演示特价",
                "A sale to look at",
                CouponWay.FLASH.name(),
                "",
                "",
                "",
                "15",
                "",
                "",
                product,
                "",
                today.toString(),
                today.plusDays(DAYS).toString(),
                "08:00",
                "22:00",
                "20",
                "2",
                "",
                true,
                "演示 / for the demo");
    }

    private CouponForm form(
            String zh, String en, CouponWay way, String amount, String least, String word) {
        LocalDate today = coupons.today();
        return new CouponForm(
                zh,
                en,
                way.name(),
                "",
                "",
                amount,
                "",
                "",
                least,
                "",
                "",
                today.toString(),
                today.plusDays(DAYS).toString(),
                "",
                "",
                way.held() ? "1000" : "",
                way.held() ? "1" : "",
                word,
                true,
                "演示 / for the demo");
    }
}
