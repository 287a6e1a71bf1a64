package org.tidemark.server.web.site;

import java.util.List;

/** A part of the platform that counts for a member what is his: a bean for each. */
public interface OwnCounts {

    /**
     * Whether it is asked for every page of the shop, not for his start page alone: cheap to ask.
     */
    boolean everywhere();

    /** What there is; what there is none of may be left out. */
    List<OwnCount> of(String memberId);

    /**
     * A count.
     *
     * @param page where it stands, with its query
     * @param word the key of what is counted; empty where the link to the page says it
     * @param news whether it is to be looked at: it stands beside the way to his start page, too
     */
    record OwnCount(String page, String word, int count, boolean news) {

        /** As it is shown; from a hundred on as more than 99. */
        public String shown() {
            return WaitingLine.shown(count);
        }
    }
}
