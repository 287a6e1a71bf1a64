package org.tidemark.server.growth.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.MemberCard;

/** Who introduced a member, and how many he introduced. */
@Component
@Order(500)
final class TeamCard implements MemberCard {

    private final TeamStore store;

    TeamCard(TeamStore store) {
        this.store = store;
    }

    @Override
    public ConsoleArea area() {
        return ConsoleArea.MEMBERS;
    }

    @Override
    public Optional<Shown> of(String memberId, Frame frame) {
        if (!store.has(memberId)) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        store.above(memberId, 1)
                .forEach(sponsor ->
                        lines.add(
                                new Line(
                                        frame.say("team.card.sponsor"),
                                        sponsor,
                                        TreeController.PAGE + sponsor)));
        lines.add(
                new Line(
                        frame.say("team.card.introduced"),
                        TreePage.shown(store.belowCount(memberId, TreePage.COUNTED))));
        return Optional.of(new Shown("team.card", lines, TreeController.PAGE + memberId));
    }
}
