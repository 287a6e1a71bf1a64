package org.tidemark.server.people.official;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.PersonalRecords;

/** Who a member is to WeChat in the official account, for export and erasure. */
@Component
final class OfficialRecords implements PersonalRecords {

    private final OfficialPeople people;

    OfficialRecords(OfficialPeople people) {
        this.people = people;
    }

    @Override
    public String section() {
        return "wechatOfficialAccount";
    }

    @Override
    public Object export(String memberId) {
        return people.openid(memberId)
                .map(openid -> Map.<String, Object>of("openid", openid))
                .orElse(Map.of());
    }

    @Override
    public void erase(String memberId) {
        people.unbind(memberId);
    }
}
