package org.tidemark.server.trade.orders.register;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.MemberCard;

/** A member's last orders. */
@Component
@Order(100)
final class OrdersCard implements MemberCard {

    private static final int NEWEST = 5;

    private final OrderRegister register;
    private final PlansInForce plans;

    OrdersCard(OrderRegister register, PlansInForce plans) {
        this.register = register;
        this.plans = plans;
    }

    @Override
    public ConsoleArea area() {
        return ConsoleArea.SALES;
    }

    @Override
    public Optional<Shown> of(String memberId, Frame frame) {
        List<Line> lines =
                register.newestOf(memberId, NEWEST).stream()
                        .map(row ->
                                new Line(
                                        row.id(),
                                        frame.say("orders.state." + row.state().name())
                                                + " \u00B7 "
                                                + Figures.money(row.totalFen(), plans.currency()),
                                        row.page()))
                        .toList();
        return Optional.of(
                new Shown(
                        "orders.card",
                        lines,
                        RegisterController.PAGE + OrderFilter.ALL.of(memberId).query()));
    }
}
