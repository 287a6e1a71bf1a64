package org.tidemark.server.growth.tasks;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.plan.AdPointTerms;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.ledger.LedgerGateway;
import org.tidemark.server.kernel.ledger.Waiting;

/** The programmes whose ad points are released to those who do a day's tasks. */
@Component
final class AdProgrammes {

    private final LedgerGateway ledger;

    AdProgrammes(LedgerGateway ledger) {
        this.ledger = ledger;
    }

    /** One programme; the rate is the part of the ad points that a day releases. */
    record AdProgramme(String id, LocalizedText title, int dailyTasks, int releasePpm) {}

    /** All of them, in order of adoption. */
    List<AdProgramme> all() {
        return Waiting.on(ledger.read(AdProgrammes::all)).value();
    }

    private static List<AdProgramme> all(LedgerView view) {
        List<AdProgramme> all = new ArrayList<>();
        for (int p = 0; p < view.programmeCount(); p++) {
            String id = view.programmeId(p);
            LocalizedText title = view.plan(p).title();
            view.plan(p)
                    .block(AdPointTerms.class)
                    .ifPresent(terms ->
                            all.add(
                                    new AdProgramme(
                                            id,
                                            title,
                                            terms.dailyTasks(),
                                            terms.releaseRatePpm())));
        }
        return all;
    }
}
