package org.tidemark.server.faces.console;

import java.util.List;
import org.tidemark.server.kernel.programmes.ProgrammeView;

/** What the start page shows. */
public record StartPage(List<ProgrammeView> programmes, List<String> newestMembers) {

    public StartPage {
        programmes = List.copyOf(programmes);
        newestMembers = List.copyOf(newestMembers);
    }
}
