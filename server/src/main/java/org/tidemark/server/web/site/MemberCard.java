package org.tidemark.server.web.site;

import java.util.List;
import java.util.Optional;
import org.tidemark.server.web.access.ConsoleArea;

/**
 * What a part of the platform shows of a member on his page of the console: a bean for each. Its
 * figures are the part's own; details stand on its own pages, to which it leads.
 */
public interface MemberCard {

    /** Who may look there sees the card. */
    ConsoleArea area();

    /** What it shows; empty for nothing. */
    Optional<Shown> of(String memberId, Frame frame);

    /**
     * A card.
     *
     * @param title the key of its name
     * @param more the page with more, empty for none
     */
    record Shown(String title, List<Line> lines, String more) {

        public Shown {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of it.
     *
     * @param name in the reader's language
     * @param value as it is shown
     * @param page that its name leads to, empty for none
     */
    record Line(String name, String value, String page) {

        /** One that leads nowhere. */
        public Line(String name, String value) {
            this(name, value, "");
        }
    }
}
