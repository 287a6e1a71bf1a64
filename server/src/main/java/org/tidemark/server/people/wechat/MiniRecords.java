package org.tidemark.server.people.wechat;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.PersonalRecords;

/** Who a member is to WeChat in the mini program, for the export of his data and its erasure. */
@Component
class MiniRecords implements PersonalRecords {

    private final MiniPeople people;
    private final WechatUnions unions;

    MiniRecords(MiniPeople people, WechatUnions unions) {
        this.unions = unions;
        this.people = people;
    }

    @Override
    public String section() {
        return "wechatMiniProgram";
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
        unions.unbind(memberId);
    }
}
