package org.tidemark.server.money.wallet;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.coming.ComingPlans;
import org.tidemark.server.web.site.TellsAhead;
import org.tidemark.server.web.site.ToldAhead;

/** Tells of versions of plans that wait for their day; the wallet says what they change. */
@Component
@Order(20)
final class ComingVersions implements TellsAhead {

    private final ComingPlans coming;

    ComingVersions(ComingPlans coming) {
        this.coming = coming;
    }

    @Override
    public List<ToldAhead> told(String memberId) {
        return coming.waiting().stream()
                .map(one ->
                        new ToldAhead(
                                "coming.told.line",
                                one.title(),
                                one.coming().beginsOn(),
                                "/my/wallet"))
                .toList();
    }
}
