package org.tidemark.server.faces.console;

import java.util.List;
import java.util.Optional;
import org.tidemark.server.kernel.programmes.ProgrammeView;
import org.tidemark.server.people.visits.VisitLine;
import org.tidemark.server.web.site.ConsoleFigure;

/**
 * What the start page shows.
 *
 * @param figures of the day, those that whoever looks may follow
 * @param lastVisit the sign-in before this one, of whoever looks
 */
public record StartPage(
        List<ProgrammeView> programmes,
        List<String> newestMembers,
        List<Section> figures,
        Optional<VisitLine> lastVisit) {

    public StartPage {
        programmes = List.copyOf(programmes);
        newestMembers = List.copyOf(newestMembers);
        figures = List.copyOf(figures);
    }

    /**
     * The figures of one wing.
     *
     * @param word the key of what they are about
     */
    public record Section(String word, List<ConsoleFigure> figures) {

        public Section {
            figures = List.copyOf(figures);
        }
    }
}
