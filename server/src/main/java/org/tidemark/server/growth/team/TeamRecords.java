package org.tidemark.server.growth.team;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.PersonalRecords;

/** What this part keeps of a person: whether his sponsor may see his name. */
@Component
final class TeamRecords implements PersonalRecords {

    private final TeamStore store;

    TeamRecords(TeamStore store) {
        this.store = store;
    }

    @Override
    public String section() {
        return "team";
    }

    @Override
    public Object export(String memberId) {
        return Map.of("nameShownToSponsor", store.isNameShown(memberId));
    }

    @Override
    public void erase(String memberId) {
        store.hideName(memberId);
    }
}
