package org.tidemark.server.people.messages;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.site.OwnCounts;

/** How many messages a member has not read. */
@Component
@Order(10)
final class UnreadMessages implements OwnCounts {

    private final MemberMessages store;

    UnreadMessages(MemberMessages store) {
        this.store = store;
    }

    @Override
    public boolean everywhere() {
        return true;
    }

    @Override
    public List<OwnCount> of(String memberId) {
        return List.of(new OwnCount("/my/messages", "", store.unread(memberId), true));
    }
}
