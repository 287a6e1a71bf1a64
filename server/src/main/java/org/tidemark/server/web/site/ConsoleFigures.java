package org.tidemark.server.web.site;

import java.util.List;

/** What a wing has to say of the day on the first page of the console. */
public interface ConsoleFigures {

    /** The key of what its figures are about. */
    String word();

    /** The figures; each is shown to whoever may open its page. */
    List<ConsoleFigure> figures();
}
