package org.tidemark.server.web.site;

import java.util.Optional;

/**
 * What a form would come to if it were sent now.
 *
 * @param quote empty where it would not be accepted, or is not filled in yet
 * @param hint why there is no quote
 * @param sequence what the quote saw, 0 without one
 */
public record Preview<Q>(Optional<Q> quote, String hint, long sequence) {

    /** No quote, and why. */
    public static <Q> Preview<Q> none(String hint) {
        return new Preview<>(Optional.empty(), hint, 0);
    }
}
