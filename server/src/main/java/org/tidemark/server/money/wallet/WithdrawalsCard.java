package org.tidemark.server.money.wallet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.MemberCard;

/** A member's last withdrawals. */
@Component
@Order(200)
final class WithdrawalsCard implements MemberCard {

    private static final int NEWEST = 5;

    private final WithdrawalStore withdrawals;
    private final PlansInForce plans;

    WithdrawalsCard(WithdrawalStore withdrawals, PlansInForce plans) {
        this.withdrawals = withdrawals;
        this.plans = plans;
    }

    @Override
    public ConsoleArea area() {
        return ConsoleArea.WITHDRAWALS;
    }

    @Override
    public Optional<Shown> of(String memberId, Frame frame) {
        List<Line> lines = new ArrayList<>();
        lines.add(
                new Line(
                        frame.say("wallet.payee.console"),
                        "",
                        "/console/members/" + memberId + "/payee"));
        lines.addAll(
                withdrawals.ofMember(memberId, NEWEST).stream()
                        .map(one ->
                                new Line(
                                        one.number(),
                                        frame.say("wallet.state." + one.state().name())
                                                + " \u00B7 "
                                                + Figures.money(one.grossFen(), plans.currency())))
                        .toList());
        return Optional.of(new Shown("wallet.card", lines, "/console/money/withdrawals"));
    }
}
