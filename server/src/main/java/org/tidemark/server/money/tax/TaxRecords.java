package org.tidemark.server.money.tax;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.people.accounts.PersonalRecords;

/** What was withheld from a member, for the export of his data. The books keep it. */
@Component
class TaxRecords implements PersonalRecords {

    private final TaxMoveStore store;

    TaxRecords(TaxMoveStore store) {
        this.store = store;
    }

    @Override
    public String section() {
        return "tax";
    }

    @Override
    public Object export(String memberId) {
        return store.ofMember(memberId).stream()
                .map(one ->
                        Map.<String, Object>of(
                                "month", one.month().toString(),
                                "withheld", new Fen(one.withheldFen()).plain(),
                                "returned", new Fen(one.returnedFen()).plain()))
                .toList();
    }

    @Override
    public void erase(String memberId) {
        // Nothing but an opaque id and figures, which the books need.
    }
}
