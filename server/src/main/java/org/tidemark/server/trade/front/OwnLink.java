package org.tidemark.server.trade.front;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A link to a page of this shop, as staff type it: nothing that leads elsewhere. */
final class OwnLink {

    private static final int MOST = 200;

    /** What a banner may lead to: pages that everybody may open. */
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/search",
                    "/stores",
                    "/courses",
                    "/rules",
                    "/gains",
                    "/terms",
                    "/privacy");

    private static final Pattern OF_ONE =
            Pattern.compile("/(?:c|p|activities|courses|lessons|s)/[A-Za-z0-9_-]{1,60}");
    private static final Pattern SEARCH = Pattern.compile("/search\\?[\\w=&%.+-]{1,120}");

    private OwnLink() {}

    /** The link; empty where it is none. */
    static Optional<String> read(String typed) {
        boolean leads =
                typed.length() <= MOST
                        && (PAGES.contains(typed)
                                || OF_ONE.matcher(typed).matches()
                                || SEARCH.matcher(typed).matches());
        return leads ? Optional.of(typed) : Optional.empty();
    }
}
