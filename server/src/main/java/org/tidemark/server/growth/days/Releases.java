package org.tidemark.server.growth.days;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Members' releases of ad points, with what cut them (SPEC 5.12). */
@Service
public final class Releases {

    private final DayStore store;

    Releases(DayStore store) {
        this.store = store;
    }

    /**
     * A member's own releases at the close of a day, one for each programme; none where he had no
     * task completed or no ad points, and none before the close is in the read model.
     */
    public List<Release> of(String member, LocalDate day) {
        return store.releases(member, day);
    }

    /** Whether what the close of a day did can be told. */
    public boolean isTold(LocalDate day) {
        return store.isKnown(day);
    }
}
