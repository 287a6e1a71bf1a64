package org.tidemark.server.trade.together;

import java.util.List;
import org.tidemark.engine.fact.Fact;
import org.tidemark.server.kernel.programmes.GatheringView;
import org.tidemark.server.trade.catalogue.Listing;
import org.tidemark.server.web.site.FactLine;
import org.tidemark.server.web.site.Frame;

/**
 * Buyers who come together, as somebody finds them.
 *
 * @param own what he has put in, empty for nothing
 * @param goods whose orders join
 */
public record TogetherCard(GatheringView view, List<Fact> own, Listing goods) {

    public TogetherCard {
        own = List.copyOf(own);
    }

    /** What he has put in, in words. */
    public List<FactLine> lines(Frame frame) {
        return FactLine.all("fact.", own, view.plan().currency(), frame.wording());
    }
}
