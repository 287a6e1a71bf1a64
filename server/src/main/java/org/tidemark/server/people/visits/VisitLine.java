package org.tidemark.server.people.visits;

import org.tidemark.server.web.site.Figures;

/**
 * A visit as pages show it.
 *
 * @param device empty for one that says nothing of itself
 * @param proved whether a second factor was shown in it
 * @param open whether it goes on
 * @param here whether whoever looks is in it
 */
public record VisitLine(
        String number,
        String device,
        String network,
        String since,
        String seen,
        boolean proved,
        boolean open,
        boolean here) {

    /** Of a visit, for whoever looks from another one. */
    public static VisitLine of(StaffVisit visit, String looksFrom) {
        return new VisitLine(
                visit.number(),
                visit.device(),
                visit.network(),
                Figures.time(visit.since()),
                Figures.time(visit.seenAt()),
                visit.provedAt().isPresent(),
                !visit.ended(),
                visit.number().equals(looksFrom));
    }
}
