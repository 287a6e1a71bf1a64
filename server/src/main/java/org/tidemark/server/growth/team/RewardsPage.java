package org.tidemark.server.growth.team;

import java.time.OffsetDateTime;
import java.util.List;
import org.tidemark.server.web.site.WhyLine;

/** The lines of one sum of rewards. */
public record RewardsPage(String month, String kind, String asset, List<Line> lines, boolean more) {

    public RewardsPage {
        lines = List.copyOf(lines);
    }

    /** One line with its reasons. */
    public record Line(
            long sequence, int line, OffsetDateTime at, String amount, List<WhyLine> why) {
        public Line {
            why = List.copyOf(why);
        }
    }
}
