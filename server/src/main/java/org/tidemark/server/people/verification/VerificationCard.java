package org.tidemark.server.people.verification;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.MemberCard;

/** What became of a member's documents. */
@Component
@Order(300)
final class VerificationCard implements MemberCard {

    private final VerificationStore cases;

    VerificationCard(VerificationStore cases) {
        this.cases = cases;
    }

    @Override
    public ConsoleArea area() {
        return ConsoleArea.VERIFICATION;
    }

    @Override
    public Optional<Shown> of(String memberId, Frame frame) {
        List<Line> lines =
                cases.of(memberId).stream()
                        .map(one ->
                                new Line(
                                        Figures.time(one.askedAt()),
                                        frame.say(one.state().key()),
                                        "/console/people/verifications/" + one.caseId()))
                        .toList();
        return Optional.of(
                new Shown("people.verification.card", lines, "/console/people/verifications"));
    }
}
