package org.tidemark.server.faces.programmes;

import java.util.List;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.approvals.Room;
import org.tidemark.server.people.approvals.Particulars;
import org.tidemark.server.web.site.Preview;

/**
 * What the form of an act shows.
 *
 * @param preview what it would come to now, line by line
 * @param room what who looks may do alone today
 * @param fits whether there is anything to do by it now
 */
public record ActPage(
        ActForm form,
        LocalizedText title,
        String currency,
        Preview<List<Particulars.Line>> preview,
        Room room,
        boolean fits) {}
