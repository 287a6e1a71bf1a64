package org.tidemark.server.web.site;

import java.util.List;
import org.tidemark.server.web.text.Wording;

/** A part of the platform that has figures for a member's start page: a bean for each. */
public interface OwnFigures {

    /** What he reads there, in this order. */
    List<OwnCard> of(String memberId, Wording wording);

    /**
     * Figures that belong together.
     *
     * @param title as it is read
     * @param page where there is more of it
     */
    record OwnCard(String title, String page, List<FactLine> lines) {

        public OwnCard {
            lines = List.copyOf(lines);
        }
    }
}
