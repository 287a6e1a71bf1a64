package org.tidemark.server.trade.screening;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.MemberCard;

/** What the screening said of a member's last orders. */
@Component
@Order(400)
final class ScreeningCard implements MemberCard {

    private static final int NEWEST = 5;

    private final ReviewStore reviews;

    ScreeningCard(ReviewStore reviews) {
        this.reviews = reviews;
    }

    @Override
    public ConsoleArea area() {
        return ConsoleArea.SCREENING;
    }

    @Override
    public Optional<Shown> of(String memberId, Frame frame) {
        List<Line> lines =
                reviews.latest(ReviewStore.Subject.MEMBER, memberId, NEWEST).stream()
                        .map(one ->
                                new Line(
                                        one.orderNumber(),
                                        frame.say("screening.state." + one.state().name()),
                                        ScreeningController.HOME + "/orders/" + one.orderNumber()))
                        .toList();
        return Optional.of(
                new Shown(
                        "screening.card",
                        lines,
                        lines.isEmpty() ? "" : ScreeningController.HOME + "/members/" + memberId));
    }
}
