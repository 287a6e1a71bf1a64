package org.tidemark.server.money.yearly;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.MemberCard;

/** The way to a member's years. */
@Component
@Order(210)
final class YearCard implements MemberCard {

    private final Members members;
    private final Clock clock;

    YearCard(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    @Override
    public ConsoleArea area() {
        return ConsoleArea.MEMBERS;
    }

    @Override
    public Optional<Shown> of(String memberId, Frame frame) {
        String year = Year.now(clock).toString();
        return members.name(memberId)
                .value()
                .map(id ->
                        new Shown(
                                "yearly.card",
                                List.of(
                                        new Line(
                                                frame.say("yearly.title", year),
                                                "",
                                                "/console/members/" + id + "/years/" + year)),
                                ""));
    }
}
