package org.tidemark.server.people.official;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.signin.OtherWayIn;

/** WeChat among a member's ways in. */
@Component
final class OfficialWayIn implements OtherWayIn {

    private final OfficialPeople people;

    OfficialWayIn(OfficialPeople people) {
        this.people = people;
    }

    @Override
    public Optional<Line> of(String memberId) {
        return people.openid(memberId)
                .map(openid ->
                        new Line(
                                "people.wechat.title",
                                "people.wechat.bound",
                                "/my/security/wechat/forget",
                                "people.wechat.forget"));
    }
}
