package org.tidemark.server.web.site;

import org.tidemark.server.web.access.SignedInStaff;

/** A list of the console in which something waits for somebody of the staff. */
public interface ConsoleWaiting {

    /** So many are counted; what is more is told as more. */
    int MOST = 100;

    /** The page that lists them, with its query; who may open it is told of them. */
    String page();

    /** The key of what waits there. */
    String word();

    /**
     * What waits, as it stands behind {@code FROM}: tables and the condition by which the page
     * lists them. Nothing in it comes from outside.
     *
     * @param staff who looks
     */
    String rows(SignedInStaff staff);
}
