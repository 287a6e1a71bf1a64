package org.tidemark.server.trade.service;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.site.OwnCounts;

/** Conversations with something that the member has not seen; their messages are counted apart. */
@Component
@Order(20)
final class ServiceNews implements OwnCounts {

    private final ServiceStore store;

    ServiceNews(ServiceStore store) {
        this.store = store;
    }

    @Override
    public boolean everywhere() {
        return false;
    }

    @Override
    public List<OwnCount> of(String memberId) {
        return List.of(new OwnCount("/my/service", "", store.news(memberId), false));
    }
}
