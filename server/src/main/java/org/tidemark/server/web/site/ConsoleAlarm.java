package org.tidemark.server.web.site;

import java.util.Optional;

/** Something that keeps the platform from its work: said on top of every page of the console. */
@FunctionalInterface
public interface ConsoleAlarm {

    /** The page of the console that says more, whoever may open it. */
    String PAGE = "/console/money/watch";

    /** The key of what is said; empty while all is well. */
    Optional<String> word();
}
