package org.tidemark.server.people.apps;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.PersonalRecords;
import org.tidemark.server.web.access.MemberScope;

/** Which apps a member has let in. */
@Component
class AppGrantRecords implements PersonalRecords {

    private final AppGrantStore store;

    AppGrantRecords(AppGrantStore store) {
        this.store = store;
    }

    @Override
    public String section() {
        return "apps";
    }

    @Override
    public Object export(String memberId) {
        return store.ofMember(memberId).stream()
                .map(grant ->
                        Map.of(
                                "app",
                                grant.app(),
                                "scopes",
                                MemberScope.joined(grant.scopes()),
                                "givenAt",
                                grant.givenAt().toString()))
                .toList();
    }

    @Override
    public void erase(String memberId) {
        store.erase(memberId);
    }
}
