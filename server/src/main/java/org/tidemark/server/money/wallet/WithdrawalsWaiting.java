package org.tidemark.server.money.wallet;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Withdrawals that nobody has decided on. */
@Component
@Order(210)
final class WithdrawalsWaiting implements ConsoleWaiting {

    @Override
    public String page() {
        return "/console/money/withdrawals";
    }

    @Override
    public String word() {
        return "wallet.waiting";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.withdrawal WHERE state = 'REQUESTED'";
    }
}
