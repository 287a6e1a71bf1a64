package org.tidemark.server.money.debts;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.MemberCard;

/** What a member was owed before, and what of it is not covered. */
@Component
@Order(220)
final class DebtCard implements MemberCard {

    private final DebtCovers covers;
    private final PlansInForce plans;

    DebtCard(DebtCovers covers, PlansInForce plans) {
        this.covers = covers;
        this.plans = plans;
    }

    @Override
    public ConsoleArea area() {
        return ConsoleArea.SETTLEMENTS;
    }

    @Override
    public Optional<Shown> of(String memberId, Frame frame) {
        List<DebtStanding> debts = covers.ofMember(memberId);
        return debts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Shown(
                                "debts.title",
                                debts.stream().map(one -> line(one, frame)).toList(),
                                DebtController.HOME));
    }

    private Line line(DebtStanding one, Frame frame) {
        String currency = plans.currency();
        return new Line(
                one.debt().reference() + " \u00B7 " + frame.say(one.state().key()),
                frame.say(
                        "debts.restOf",
                        Figures.money(one.restFen(), currency),
                        Figures.money(one.debt().amountFen(), currency)));
    }
}
