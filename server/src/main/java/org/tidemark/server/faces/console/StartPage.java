package org.tidemark.server.faces.console;

import java.util.List;
import java.util.Optional;
import org.tidemark.server.kernel.programmes.ProgrammeView;
import org.tidemark.server.people.visits.VisitLine;

/**
 * What the start page shows.
 *
 * @param lastVisit the sign-in before this one, of whoever looks
 */
public record StartPage(
        List<ProgrammeView> programmes, List<String> newestMembers, Optional<VisitLine> lastVisit) {

    public StartPage {
        programmes = List.copyOf(programmes);
        newestMembers = List.copyOf(newestMembers);
    }
}
