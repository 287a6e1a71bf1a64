package org.tidemark.server.trade.coupons;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.PersonalRecords;

/** A member's coupons in the export of his data; they name him by nothing but his opaque id. */
@Component
class CouponRecords implements PersonalRecords {

    private final Coupons coupons;

    CouponRecords(Coupons coupons) {
        this.coupons = coupons;
    }

    @Override
    public String section() {
        return "coupons";
    }

    @Override
    public Object export(String memberId) {
        return coupons.of(memberId).stream()
                .map(one ->
                        Map.of(
                                "name",
                                one.kind().name().zh(),
                                "until",
                                one.kind().until().toString(),
                                "usedBy",
                                one.usedBy()))
                .toList();
    }

    @Override
    public void erase(String memberId) {
        // nothing of it says who he is
    }
}
