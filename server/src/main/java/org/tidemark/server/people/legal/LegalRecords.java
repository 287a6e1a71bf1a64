package org.tidemark.server.people.legal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.PersonalRecords;
import org.tidemark.server.web.site.Figures;

/** What a person said to the texts, in his export; it stays under the member id when he leaves. */
@Component
final class LegalRecords implements PersonalRecords {

    private final LegalStore store;

    LegalRecords(LegalStore store) {
        this.store = store;
    }

    @Override
    public String section() {
        return "consents";
    }

    @Override
    public Object export(String memberId) {
        List<Map<String, String>> all =
                store.said(memberId).stream()
                        .map(said ->
                                Map.of(
                                        "text", said.kind().code() + "-" + said.version(),
                                        "agreed", Boolean.toString(said.agreed()),
                                        "at", Figures.machineTime(said.at()),
                                        "hash", said.hash()))
                        .toList();
        return all;
    }

    /** Nothing in it is about anybody but the opaque member id. */
    @Override
    public void erase(String memberId) {}
}
