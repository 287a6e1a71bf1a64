package org.tidemark.server.faces.demo;

import java.util.List;

/**
 * A step of the tour.
 *
 * @param key of its words
 * @param person a member or somebody of the staff; empty where it does not matter
 * @param page that it is about, with the part of it
 */
record TourStep(String key, String person, String page) {

    /** All of them, in order. */
    static final List<TourStep> ALL =
            DemoTable.rows("tour.csv").stream()
                    .map(row -> new TourStep(row[0], row[1], row[2]))
                    .toList();

    /** The page without the part of it. */
    String path() {
        int part = page.indexOf('#');
        return part < 0 ? page : page.substring(0, part);
    }

    /** Whether it is a page of the staff. */
    boolean ofStaff() {
        return page.startsWith("/console");
    }
}
